package org.cairn.command.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.contracts.coaching.ProfileSection;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What learners say of themselves: each item in versions, sealed with the learner's own key.
@Component
public class Profiles {

    private static final String FIELD = "identity.profile-item";

    /// @param source       who said so, a code, for example `learner`
    /// @param lastReviewed null if it was never reviewed
    public record Item(
            UUID item,
            ProfileSection section,
            String text,
            String source,
            LocalDate saidOn,
            @Nullable LocalDate lastReviewed) {}

    private record Version(
            UUID item,
            int version,
            String section,
            @Nullable String sealed,
            String source,
            LocalDate saidOn) {}

    private final JdbcClient sql;
    private final OneLearner oneLearner;
    private final Seals seals;

    Profiles(@Qualifier("identity") DataSource identity, Seals seals) {
        this.sql = JdbcClient.create(identity);
        this.oneLearner = new OneLearner(identity);
        this.seals = seals;
    }

    /// The items as they stand, in the order in which they were last said.
    ///
    /// @param reviews when each section was last reviewed
    public List<Item> of(LearnerId learner, Map<ProfileSection, LocalDate> reviews) {
        return newest(learner).stream()
                .filter(version -> version.sealed() != null)
                .map(version -> item(learner, version, reviews))
                .toList();
    }

    private Item item(LearnerId learner, Version version, Map<ProfileSection, LocalDate> reviews) {
        var section = ProfileSection.valueOf(version.section().toUpperCase(Locale.ROOT));
        var reviewed = reviews.get(section);
        return new Item(
                version.item(),
                section,
                seals.open(learner, FIELD, new SealedText(Objects.requireNonNull(version.sealed()))),
                version.source(),
                version.saidOn(),
                reviewed == null || reviewed.isBefore(version.saidOn()) ? null : reviewed);
    }

    /// Says the item, or says it anew; without text, takes it out.
    ///
    /// @return false if it stands like that already
    public boolean say(
            LearnerId learner,
            UUID item,
            ProfileSection section,
            @Nullable String text,
            String source,
            LocalDate saidOn,
            PersonId by) {
        Codes.require("source", source);
        var sealed = seals.sealIfAny(learner, FIELD, text);
        var next = new Version(
                item,
                0,
                section.name().toLowerCase(Locale.ROOT),
                sealed == null ? null : sealed.value(),
                source,
                saidOn);
        return oneLearner.write(learner, () -> {
            var before = newest(learner).stream()
                    .filter(version -> version.item().equals(item))
                    .findFirst();
            if (before.isPresent() ? isSame(before.get(), next) : sealed == null) return false;
            add(learner, next, before.map(Version::version).orElse(0) + 1, by);
            return true;
        });
    }

    private void add(LearnerId learner, Version next, int version, PersonId by) {
        sql.sql("""
                INSERT INTO identity.profile_item (learner, item, version, section, sealed, source, said_on, recorded_by)
                VALUES (:learner, :item, :version, :section, :sealed, :source, :saidOn, :by)
                """)
                .param("learner", learner.value())
                .param("item", next.item())
                .param("version", version)
                .param("section", next.section())
                .param("sealed", next.sealed())
                .param("source", next.source())
                .param("saidOn", next.saidOn())
                .param("by", by.value())
                .update();
    }

    private static boolean isSame(Version before, Version next) {
        return before.section().equals(next.section())
                && Objects.equals(before.sealed(), next.sealed())
                && before.source().equals(next.source());
    }

    private List<Version> newest(LearnerId learner) {
        return sql
                .sql("""
                SELECT DISTINCT ON (item) item, version, section, sealed, source, said_on FROM identity.profile_item
                 WHERE learner = :learner ORDER BY item, version DESC
                """)
                .param("learner", learner.value())
                .query((row, _) -> new Version(
                        row.getObject("item", UUID.class),
                        row.getInt("version"),
                        row.getString("section"),
                        row.getString("sealed"),
                        row.getString("source"),
                        row.getObject("said_on", LocalDate.class)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Version::saidOn).thenComparing(Version::item))
                .toList();
    }
}
