package org.cairn.query.competencymap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives competency maps.
@Component
public final class CompetencyMapQuery {
    private final ReadModels readModels;

    CompetencyMapQuery(ReadModels readModels) {
        this.readModels = readModels;
    }

    /// @return empty if there is no such enrolment
    public Optional<CompetencyMap> ofEnrolment(UUID enrolment) {
        return readModels
                .sql(CompetencyMapSql.OF_ENROLMENT)
                .param("id", enrolment)
                .query(this::map)
                .optional();
    }

    /// @return empty if there is no such learner; without enrolments if there is one who never enrolled
    public Optional<LearnerCompetencyMap> ofLearner(UUID learner) {
        var rows = readModels
                .sql(CompetencyMapSql.OF_LEARNER)
                .param("id", learner)
                .query((rs, n) -> new LearnerRow(rs.getObject("enrolment") == null ? null : map(rs, n)))
                .list();
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(new LearnerCompetencyMap(
                learner,
                rows.stream().map(LearnerRow::map).filter(Objects::nonNull).toList()));
    }

    private record LearnerRow(@Nullable CompetencyMap map) {}

    private CompetencyMap map(ResultSet rs, int ignored) throws SQLException {
        var competencies = readModels.list(rs.getString("competencies"), CompetencyRow.class).stream()
                .map(CompetencyRow::toCompetency)
                .toList();
        var requirement = rs.getString("requirement");
        return new CompetencyMap(
                rs.getObject("enrolment", UUID.class),
                rs.getObject("learner", UUID.class),
                rs.getString("pathway"),
                rs.getString("version"),
                rs.getString("title"),
                rs.getString("cohort"),
                rs.getObject("enrolled_on", LocalDate.class),
                competencies,
                requirement == null
                        ? List.of()
                        : milestones(
                                readModels.value(requirement, Requirement.class),
                                readModels.list(rs.getString("milestones"), Milestone.class),
                                competencies));
    }

    private static List<CompetencyMap.Milestone> milestones(
            Requirement tree, List<Milestone> milestones, List<CompetencyMap.Competency> competencies) {
        var mastered = competencies.stream()
                .filter(competency -> competency.status() == CompetencyStatus.MASTERED)
                .map(competency -> new CompetencyCode(competency.competency()))
                .collect(Collectors.toSet());
        return milestones.stream()
                .map(milestone -> MissingRequirements.of(milestone, tree, mastered))
                .toList();
    }
}
