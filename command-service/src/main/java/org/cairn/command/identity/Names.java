package org.cairn.command.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The names of learners, in versions: a document of a day bears the name of that day.
@Component
public class Names {

    public enum Kind {
        @JsonProperty("legal")
        LEGAL,
        @JsonProperty("preferred")
        PREFERRED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param from  null for a name with which the learner was registered
    /// @param cause a code, for example `marriage`
    public record Name(
            Kind kind,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate from,
            String cause,
            Instant recordedAt) {}

    private final JdbcClient sql;
    private final OneLearner oneLearner;

    Names(@Qualifier("identity") DataSource identity) {
        this.sql = JdbcClient.create(identity);
        this.oneLearner = new OneLearner(identity);
    }

    /// All of them, the first one first.
    public List<Name> of(LearnerId learner) {
        return sql.sql("""
                SELECT kind, given_name, family_name, valid_from, cause, recorded_at FROM identity.learner_name
                 WHERE learner = :learner ORDER BY version
                """)
                .param("learner", learner.value())
                .query((row, _) -> new Name(
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("cause"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Adds a version. What is shown from now on is the newest preferred name, or else the newest legal one.
    ///
    /// @return false if that is the newest version of its kind already
    public boolean change(
            LearnerId learner,
            Kind kind,
            @Nullable String givenName,
            @Nullable String familyName,
            LocalDate from,
            String cause,
            PersonId by) {
        Codes.require("cause", cause);
        return oneLearner.write(learner, () -> {
            var same = of(learner).reversed().stream()
                    .filter(name -> name.kind() == kind)
                    .findFirst()
                    .filter(name -> Objects.equals(name.givenName(), givenName)
                            && Objects.equals(name.familyName(), familyName))
                    .isPresent();
            if (same) return false;
            add(learner, kind, givenName, familyName, from, cause, by);
            show(learner);
            return true;
        });
    }

    private void add(
            LearnerId learner,
            Kind kind,
            @Nullable String givenName,
            @Nullable String familyName,
            LocalDate from,
            String cause,
            PersonId by) {
        sql.sql("""
                INSERT INTO identity.learner_name
                       (learner, version, kind, given_name, family_name, valid_from, cause, recorded_by)
                SELECT :learner, coalesce(max(version), 0) + 1, :kind, :givenName, :familyName, :from, :cause, :by
                  FROM identity.learner_name WHERE learner = :learner
                """)
                .param("learner", learner.value())
                .param("kind", kind.stored())
                .param("givenName", givenName)
                .param("familyName", familyName)
                .param("from", from)
                .param("cause", cause)
                .param("by", by.value())
                .update();
    }

    private void show(LearnerId learner) {
        sql.sql("""
                UPDATE identity.learner l SET given_name = n.given_name, family_name = n.family_name
                  FROM (SELECT given_name, family_name FROM identity.learner_name WHERE learner = :learner
                         ORDER BY kind = 'preferred' DESC, version DESC LIMIT 1) n
                 WHERE l.learner = :learner
                """).param("learner", learner.value()).update();
    }
}
