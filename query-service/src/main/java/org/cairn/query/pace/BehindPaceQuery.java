package org.cairn.query.pace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.query.database.ReadModels;
import org.cairn.query.pace.BehindPace.Learner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/// Finds those behind their pace.
@Component
public final class BehindPaceQuery {
    private static final OffsetDateTime ALL_THAT_IS_KNOWN = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private final ReadModels readModels;
    private final ZoneId institutionZone;
    private final Clock clock;

    BehindPaceQuery(ReadModels readModels, @Qualifier("institutionZone") ZoneId institutionZone, Clock clock) {
        this.readModels = readModels;
        this.institutionZone = institutionZone;
        this.clock = clock;
    }

    /// @param cohort    null = all
    /// @param section   null = all
    /// @param asOf      null = today
    /// @param asKnownAt null = all that is known
    /// @return empty if there is no such pathway
    public Optional<BehindPace> of(
            String pathway,
            @Nullable String cohort,
            @Nullable String section,
            @Nullable LocalDate asOf,
            @Nullable Instant asKnownAt) {
        var known = readModels
                .sql("SELECT EXISTS (SELECT FROM competency_map.pathway_version WHERE pathway = :pathway)")
                .param("pathway", pathway)
                .query(Boolean.class)
                .single();
        if (!known) return Optional.empty();
        var day = asOf == null ? LocalDate.now(clock.withZone(institutionZone)) : asOf;
        ResultSetExtractor<BehindPace> reading = rs -> behind(rs, pathway, day);
        return Optional.of(readModels
                .sql(PaceSql.STATEMENT)
                .param("pathway", pathway)
                .param("cohort", cohort)
                .param("section", section)
                .param("as_of", day)
                .param("known", asKnownAt == null ? ALL_THAT_IS_KNOWN : asKnownAt.atOffset(ZoneOffset.UTC))
                .query(reading));
    }

    /// @param credits of its tree
    private record Version(List<Milestone> milestones, PlannedCredits credits) {}

    /// What a version says stands in the first of its rows.
    private BehindPace behind(ResultSet rs, String pathway, LocalDate day) throws SQLException {
        var versions = new HashMap<String, Version>();
        var all = new ArrayList<PaceFacts>();
        while (rs.next()) {
            var requirement = rs.getString("requirement");
            if (requirement != null) {
                versions.put(
                        rs.getString("version"),
                        new Version(
                                readModels.list(rs.getString("milestones"), Milestone.class),
                                new PlannedCredits(readModels.value(requirement, Requirement.class))));
            }
            all.add(facts(rs));
        }
        var takingPart = 0L;
        var withoutPlan = 0L;
        var found = new ArrayList<Learner>();
        for (var each : all) {
            var version = versions.get(each.version());
            if (version == null || !each.takesPartOn(day, version.milestones())) continue;
            takingPart++;
            if (each.plan() == null) withoutPlan++;
            var learner = each.on(day, version.milestones(), version.credits());
            if (learner.behind() || learner.stuck()) found.add(learner);
        }
        found.sort(Comparator.comparing(Learner::stuck, Comparator.reverseOrder())
                .thenComparing(Learner::ratio, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Learner::quietDays, Comparator.reverseOrder())
                .thenComparing(Learner::enrolment));
        return new BehindPace(pathway, day, takingPart, withoutPlan, List.copyOf(found));
    }

    private PaceFacts facts(ResultSet rs) throws SQLException {
        var plan = rs.getString("plan");
        var participation = readModels.list(rs.getString("participation"), Away.Step.class);
        return new PaceFacts(
                rs.getObject("learner", UUID.class),
                rs.getString("number"),
                rs.getString("name"),
                rs.getObject("enrolment", UUID.class),
                rs.getString("version"),
                rs.getString("cohort"),
                rs.getString("section"),
                rs.getObject("enrolled_on", LocalDate.class),
                plan == null ? null : readModels.value(plan, PaceFacts.Plan.class),
                Away.of(participation),
                Away.leaves(participation),
                readModels.list(rs.getString("steps"), PaceFacts.Step.class),
                readModels.list(rs.getString("mastered"), PaceFacts.Mastered.class),
                Set.copyOf(readModels.list(rs.getString("waived"), String.class)),
                rs.getObject("last_event", LocalDate.class));
    }
}
