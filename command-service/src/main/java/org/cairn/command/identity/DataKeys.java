package org.cairn.command.identity;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.contracts.learner.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The learners' own keys, as they lie in `identity.data_key`.
///
/// Nothing is kept in memory: once a key is destroyed, no process has it, however many there are.
final class DataKeys {

    /// @param key null once it was destroyed
    record Stored(@Nullable DataKey key) {}

    private record Row(
            LearnerId learner,
            byte @Nullable [] wrapped,
            @Nullable String master) {}

    private final JdbcClient sql;
    private final MasterKeys masters;

    DataKeys(DataSource identity, MasterKeys masters) {
        this.sql = JdbcClient.create(identity);
        this.masters = masters;
    }

    Optional<Stored> find(LearnerId learner) {
        return row(learner).map(this::stored);
    }

    /// The key of a learner who is known, made now if there is none yet. Of several who make it at once, one wins.
    Optional<Stored> findOrMake(LearnerId learner) {
        var found = row(learner);
        if (found.isPresent()) return found.map(this::stored);
        var key = new byte[DataKey.BYTES];
        new SecureRandom().nextBytes(key);
        sql.sql("""
                INSERT INTO identity.data_key (learner, wrapped, master)
                SELECT learner, :wrapped, :master FROM identity.learner WHERE learner = :learner
                ON CONFLICT (learner) DO NOTHING
                """)
                .param("learner", learner.value())
                .param("wrapped", masters.wrap(learner, key))
                .param("master", masters.name())
                .update();
        return find(learner);
    }

    /// Wraps by the master key in use what an earlier one wrapped. Safe to be cut off, and to be done by several at
    /// once.
    ///
    /// @return how many
    int wrapAnew() {
        var all = sql.sql("""
                SELECT learner, wrapped, master FROM identity.data_key WHERE master <> :master
                """)
                .param("master", masters.name())
                .query((row, _) -> row(row.getObject(1, UUID.class), row.getBytes(2), row.getString(3)))
                .list();
        for (var row : all) {
            if (row.wrapped() == null || row.master() == null) continue;
            var key = masters.unwrap(row.learner(), row.master(), row.wrapped());
            sql.sql("""
                    UPDATE identity.data_key SET wrapped = :wrapped, master = :master
                     WHERE learner = :learner AND master = :before
                    """)
                    .param("wrapped", masters.wrap(row.learner(), key))
                    .param("master", masters.name())
                    .param("learner", row.learner().value())
                    .param("before", row.master())
                    .update();
        }
        return all.size();
    }

    /// A master key by which a learner's key is wrapped and that is not here, if there is one.
    Optional<String> missingMaster() {
        return sql
                .sql("SELECT DISTINCT master FROM identity.data_key WHERE master IS NOT NULL")
                .query(String.class)
                .list()
                .stream()
                .filter(name -> !masters.has(name))
                .findFirst();
    }

    private Optional<Row> row(LearnerId learner) {
        return sql.sql("SELECT learner, wrapped, master FROM identity.data_key WHERE learner = :learner")
                .param("learner", learner.value())
                .query((row, _) -> row(row.getObject(1, UUID.class), row.getBytes(2), row.getString(3)))
                .optional();
    }

    private static Row row(UUID learner, byte @Nullable [] wrapped, @Nullable String master) {
        return new Row(new LearnerId(learner), wrapped, master);
    }

    private Stored stored(Row row) {
        if (row.wrapped() == null || row.master() == null) return new Stored(null);
        return new Stored(new DataKey(row.learner(), masters.unwrap(row.learner(), row.master(), row.wrapped())));
    }
}
