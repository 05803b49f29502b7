package org.cairn.command.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The members of staff behind accounts. The log knows the person, never the account.
@Component
public class Staff {

    /// Every request names an account; an account stays the same person's for good. The time is for accounts that an
    /// operator takes away.
    private final Cache<String, PersonId> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final JdbcClient sql;

    Staff(@Qualifier("identity") DataSource identity) {
        this.sql = JdbcClient.create(identity);
    }

    public Optional<PersonId> find(String account) {
        var person = known.getIfPresent(account);
        if (person != null) return Optional.of(person);
        var stored = stored(account);
        // Not what a rehearsal takes back.
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            stored.ifPresent(found -> known.put(account, found));
        }
        return stored;
    }

    private Optional<PersonId> stored(String account) {
        return sql.sql("SELECT person FROM identity.staff WHERE account = :account")
                .param("account", account)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /// The person of this account; a new one if there is none. Repeating it changes nothing.
    ///
    /// @param invented stands for people whom the source of imported history does not name
    public PersonId register(String account, @Nullable String name, boolean invented) {
        return register(new PersonId(UUID.randomUUID()), account, name, invented);
    }

    /// The same, for who has an id before being known here.
    ///
    /// @param fresh the id to give, if there is no person of this account
    public PersonId register(PersonId fresh, String account, @Nullable String name, boolean invented) {
        sql.sql("""
                INSERT INTO identity.staff (person, account, name, invented)
                VALUES (:person, :account, :name, :invented)
                ON CONFLICT (account) DO NOTHING
                """)
                .param("person", fresh.value())
                .param("account", account)
                .param("name", name)
                .param("invented", invented)
                .update();
        return find(account).orElseThrow();
    }
}
