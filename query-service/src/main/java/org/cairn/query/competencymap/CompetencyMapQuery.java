package org.cairn.query.competencymap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Gives competency maps of single learners.
@Component
public final class CompetencyMapQuery {
    /// Later than anything that can be known.
    private static final OffsetDateTime ALL_THAT_IS_KNOWN = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private final ReadModels readModels;
    private final FactsReader reader;
    private final ZoneId institutionZone;
    private final Clock clock;

    CompetencyMapQuery(ReadModels readModels, @Qualifier("institutionZone") ZoneId institutionZone, Clock clock) {
        this.readModels = readModels;
        reader = new FactsReader(readModels);
        this.institutionZone = institutionZone;
        this.clock = clock;
    }

    /// As of today, as it is known now.
    public Optional<CompetencyMap> ofEnrolment(UUID enrolment) {
        return ofEnrolment(enrolment, null, null);
    }

    /// @param asOf      null = today, in the institution's zone
    /// @param asKnownAt null = all that is known
    /// @return empty if there is no such enrolment, or it was not known then
    public Optional<CompetencyMap> ofEnrolment(UUID enrolment, @Nullable LocalDate asOf, @Nullable Instant asKnownAt) {
        var at = at(asOf, asKnownAt);
        return statement(CompetencyMapSql.OF_ENROLMENT, enrolment, at)
                .query((rs, _) -> map(rs, at))
                .optional();
    }

    /// As of today, as it is known now.
    public Optional<LearnerCompetencyMap> ofLearner(UUID learner) {
        return ofLearner(learner, null, null);
    }

    /// @param asOf      null = today, in the institution's zone
    /// @param asKnownAt null = all that is known
    /// @return empty if there is no such learner; without enrolments if there is one who never enrolled
    public Optional<LearnerCompetencyMap> ofLearner(
            UUID learner, @Nullable LocalDate asOf, @Nullable Instant asKnownAt) {
        var at = at(asOf, asKnownAt);
        var rows = statement(CompetencyMapSql.OF_LEARNER, learner, at)
                .query((rs, _) -> new LearnerRow(rs.getObject("enrolment") == null ? null : map(rs, at)))
                .list();
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(new LearnerCompetencyMap(
                learner,
                rows.stream().map(LearnerRow::map).filter(Objects::nonNull).toList()));
    }

    private record LearnerRow(@Nullable CompetencyMap map) {}

    private record At(LocalDate day, @Nullable Instant moment) {}

    private At at(@Nullable LocalDate asOf, @Nullable Instant asKnownAt) {
        return new At(asOf == null ? LocalDate.now(clock.withZone(institutionZone)) : asOf, asKnownAt);
    }

    private StatementSpec statement(String sql, UUID id, At at) {
        return readModels
                .sql(sql)
                .param("id", id)
                .param("as_of", at.day())
                .param(
                        "known",
                        at.moment() == null ? ALL_THAT_IS_KNOWN : at.moment().atOffset(ZoneOffset.UTC));
    }

    private CompetencyMap map(ResultSet rs, At at) throws SQLException {
        var enrolment = rs.getObject("enrolment", UUID.class);
        var facts = reader.read(rs);
        var standings = new Standings(facts, enrolment, at.day());
        var competencies = standings.competencies();
        var approvals = new Approvals(facts.steps());
        var codes =
                facts.milestones().stream().map(each -> each.milestone().code()).toList();
        return new CompetencyMap(
                enrolment,
                rs.getObject("learner", UUID.class),
                rs.getString("pathway"),
                rs.getString("version"),
                rs.getString("title"),
                rs.getString("cohort"),
                rs.getString("section"),
                rs.getObject("enrolled_on", LocalDate.class),
                at.day(),
                at.moment(),
                competencies,
                RollUp.of(facts.items(), competencies),
                milestones(facts, standings, approvals, competencies),
                approvals.next(codes));
    }

    private static List<CompetencyMap.Milestone> milestones(
            EnrolmentFacts facts,
            Standings standings,
            Approvals approvals,
            List<CompetencyMap.Competency> competencies) {
        var tree = facts.requirement();
        if (tree == null) return List.of();
        return new MissingRequirements(
                        tree, facts.milestones(), facts.scale().levels(), standings.attained(), approvals, competencies)
                .all();
    }
}
