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
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How to reach learners, in versions, sealed with each learner's own key.
@Component
public class Contacts {

    public enum Kind {
        @JsonProperty("email")
        EMAIL,
        @JsonProperty("telephone")
        TELEPHONE,
        @JsonProperty("address")
        ADDRESS,
        @JsonProperty("emergency")
        EMERGENCY;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param text null if there is no such contact any more
    public record Contact(Kind kind, @Nullable String text, LocalDate from, Instant recordedAt) {}

    private static final String FIELD = "identity.contact";

    private final JdbcClient sql;
    private final OneLearner oneLearner;
    private final Seals seals;

    Contacts(@Qualifier("identity") DataSource identity, Seals seals) {
        this.sql = JdbcClient.create(identity);
        this.oneLearner = new OneLearner(identity);
        this.seals = seals;
    }

    /// All versions, the first one first.
    public List<Contact> of(LearnerId learner) {
        return sql.sql("""
                SELECT kind, sealed, valid_from, recorded_at FROM identity.learner_contact
                 WHERE learner = :learner ORDER BY version
                """)
                .param("learner", learner.value())
                .query((row, _) -> new Contact(
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        opened(learner, row.getString("sealed")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private @Nullable String opened(LearnerId learner, @Nullable String sealed) {
        return sealed == null ? null : seals.open(learner, FIELD, new SealedText(sealed));
    }

    /// @param text null takes the contact away
    /// @return false if that is the newest version of its kind already
    public boolean change(LearnerId learner, Kind kind, @Nullable String text, LocalDate from, PersonId by) {
        var sealed = seals.sealIfAny(learner, FIELD, text);
        return oneLearner.write(learner, () -> {
            var before = sealed(learner, kind);
            if (Objects.equals(before, sealed == null ? null : sealed.value())) return false;
            add(learner, kind, sealed, from, by);
            return true;
        });
    }

    private @Nullable String sealed(LearnerId learner, Kind kind) {
        return sql.sql("""
                SELECT coalesce(sealed, '') FROM identity.learner_contact
                 WHERE learner = :learner AND kind = :kind ORDER BY version DESC LIMIT 1
                """)
                .param("learner", learner.value())
                .param("kind", kind.stored())
                .query(String.class)
                .optional()
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private void add(LearnerId learner, Kind kind, @Nullable SealedText sealed, LocalDate from, PersonId by) {
        sql.sql("""
                INSERT INTO identity.learner_contact (learner, version, kind, sealed, valid_from, recorded_by)
                SELECT :learner, coalesce(max(version), 0) + 1, :kind, :sealed, :from, :by
                  FROM identity.learner_contact WHERE learner = :learner
                """)
                .param("learner", learner.value())
                .param("kind", kind.stored())
                .param("sealed", sealed == null ? null : sealed.value())
                .param("from", from)
                .param("by", by.value())
                .update();
    }
}
