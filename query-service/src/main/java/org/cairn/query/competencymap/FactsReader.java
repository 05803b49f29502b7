package org.cairn.query.competencymap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;

/// A row of [CompetencyMapSql] to the facts of an enrolment.
record FactsReader(ReadModels readModels) {

    EnrolmentFacts read(ResultSet rs) throws SQLException {
        var requirement = rs.getString("requirement");
        return new EnrolmentFacts(
                list(rs, "competencies", String.class),
                list(rs, "items", EnrolmentFacts.Item.class),
                requirement == null ? null : readModels.value(requirement, Requirement.class),
                list(rs, "milestones", Milestone.class),
                new EnrolmentFacts.Scale(
                        list(rs, "levels", ScaleLevel.class), rs.getDouble("minimum"), rs.getDouble("maximum")),
                list(rs, "verdicts", EnrolmentFacts.Verdict.class),
                list(rs, "marks", EnrolmentFacts.Mark.class),
                pieces(rs.getString("pieces")),
                list(rs, "prior_learning", EnrolmentFacts.Prior.class),
                list(rs, "rescissions", EnrolmentFacts.Rescission.class),
                list(rs, "carried", EnrolmentFacts.Carried.class),
                list(rs, "choices", EnrolmentFacts.Choice.class),
                list(rs, "waivers", EnrolmentFacts.Waiver.class),
                list(rs, "steps", EnrolmentFacts.Step.class));
    }

    private <T> List<T> list(ResultSet rs, String column, Class<T> element) throws SQLException {
        return readModels.list(rs.getString(column), element);
    }

    private record Pieces(String competency, int pieces) {}

    private Map<String, Integer> pieces(@Nullable String array) {
        var pieces = new HashMap<String, Integer>();
        for (var each : readModels.list(array, Pieces.class)) pieces.put(each.competency(), each.pieces());
        return pieces;
    }
}
