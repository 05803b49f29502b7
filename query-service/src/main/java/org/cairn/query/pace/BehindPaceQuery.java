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
import org.cairn.contracts.enrolment.pace.Away;
import org.cairn.contracts.enrolment.pace.Pace;
import org.cairn.contracts.enrolment.pace.PaceRecord;
import org.cairn.contracts.enrolment.pace.PlannedVersion;
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

    /// A version as it is shown, and as plans go by it.
    private record Version(List<Milestone> milestones, PlannedVersion planned) {}

    /// What a version says stands in the first of its rows.
    private BehindPace behind(ResultSet rs, String pathway, LocalDate day) throws SQLException {
        var versions = new HashMap<String, Version>();
        var all = new ArrayList<PaceFacts>();
        while (rs.next()) {
            var requirement = rs.getString("requirement");
            if (requirement != null) {
                var milestones = readModels.list(rs.getString("milestones"), Milestone.class);
                var tree = readModels.value(requirement, Requirement.class);
                versions.put(rs.getString("version"), new Version(milestones, PlannedVersion.of(milestones, tree)));
            }
            all.add(facts(rs));
        }
        var takingPart = 0L;
        var withoutPlan = 0L;
        var found = new ArrayList<Learner>();
        for (var each : all) {
            var version = versions.get(each.version());
            if (version == null) continue;
            var pace = Pace.on(day, each.record(), version.planned());
            if (!pace.takesPart()) continue;
            takingPart++;
            if (!pace.hasPlan()) withoutPlan++;
            if (pace.isBehind() || pace.isStuck()) found.add(each.line(pace, version.milestones()));
        }
        found.sort(Comparator.comparing(Learner::stuck, Comparator.reverseOrder())
                .thenComparing(Learner::ratio, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Learner::quietDays, Comparator.reverseOrder())
                .thenComparing(Learner::enrolment));
        return new BehindPace(pathway, day, takingPart, withoutPlan, List.copyOf(found));
    }

    private PaceFacts facts(ResultSet rs) throws SQLException {
        var plan = rs.getString("plan");
        return new PaceFacts(
                rs.getObject("learner", UUID.class),
                rs.getString("number"),
                rs.getString("name"),
                rs.getObject("enrolment", UUID.class),
                rs.getString("version"),
                rs.getString("cohort"),
                rs.getString("section"),
                new PaceRecord(
                        rs.getObject("enrolled_on", LocalDate.class),
                        readModels.list(rs.getString("participation"), Away.Step.class),
                        plan == null ? null : readModels.value(plan, PaceRecord.Plan.class),
                        readModels.list(rs.getString("steps"), PaceRecord.Step.class),
                        readModels.list(rs.getString("mastered"), PaceRecord.Mastered.class),
                        Set.copyOf(readModels.list(rs.getString("waived"), String.class)),
                        rs.getObject("last_event", LocalDate.class)));
    }
}
