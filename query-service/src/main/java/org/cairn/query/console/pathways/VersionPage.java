package org.cairn.query.console.pathways;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.query.console.MonthLine;
import org.cairn.query.console.RequirementGroup;
import org.cairn.query.console.Share;
import org.cairn.query.outcomes.Outcomes;
import org.cairn.query.pathways.PathwaySummary;
import org.cairn.query.pathways.PathwayVersion;

/// What the page of a pathway version shows.
///
/// @param months from the first to the last month in which anything happened
record VersionPage(
        PathwayVersion definition,
        List<PathwaySummary.Version> versions,
        Outcomes outcomes,
        List<Group> groups,
        TreeNode tree,
        List<MilestoneLine> milestones,
        List<MonthLine> months) {

    /// One competency; each share is one of all who enrolled.
    record Row(
            String competency, String statement, Share evidence, Share judged, Share mastered, Share priorLearning) {}

    record Group(String title, List<Row> rows) {}

    /// @param requires the title of the node that it rests on
    /// @param unmet    what happens while that is not met
    record MilestoneLine(String title, String requires, String unmet, String levels) {}

    static VersionPage of(
            PathwayVersion definition,
            List<PathwaySummary.Version> versions,
            Outcomes outcomes,
            List<MonthLine> months) {
        var statements = definition.competencies().stream()
                .collect(Collectors.toMap(PathwayVersion.Competency::competency, PathwayVersion.Competency::statement));
        var rows = outcomes.competencies().stream()
                .map(each -> row(each, statements, outcomes.enrolled()))
                .collect(Collectors.toMap(Row::competency, Function.identity()));
        return new VersionPage(
                definition,
                versions,
                outcomes,
                groups(definition.requirement(), rows),
                TreeNode.of(
                        definition.requirement(), code -> statements.get(code.code()), code -> masteredOf(rows, code)),
                milestones(definition),
                withoutQuietEnds(months));
    }

    public Share withdrawn() {
        return Share.about(outcomes.withdrawn(), outcomes.enrolled());
    }

    public Share completed() {
        return Share.about(outcomes.completed(), outcomes.enrolled());
    }

    public Share declined() {
        return Share.about(outcomes.declined(), outcomes.enrolled());
    }

    private static Row row(Outcomes.CompetencyOutcome outcome, Map<String, String> statements, long enrolled) {
        return new Row(
                outcome.competency(),
                statements.getOrDefault(outcome.competency(), ""),
                Share.about(outcome.evidence(), enrolled),
                Share.about(outcome.judged(), enrolled),
                Share.about(outcome.mastered(), enrolled),
                Share.about(outcome.priorLearning(), enrolled));
    }

    private static List<Group> groups(Requirement tree, Map<String, Row> rows) {
        return RequirementGroup.of(tree).stream()
                .map(group -> new Group(
                        group.title(),
                        group.competencies().stream()
                                .map(code -> rows.get(code.code()))
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    private static Share masteredOf(Map<String, Row> rows, CompetencyCode code) {
        var row = rows.get(code.code());
        return row == null ? Share.about(0, 0) : row.mastered();
    }

    private static List<MilestoneLine> milestones(PathwayVersion definition) {
        var titles = definition
                .requirement()
                .nodes()
                .collect(Collectors.toMap(Requirement::node, Requirement::title, (first, _) -> first));
        return definition.milestones().stream()
                .map(each -> new MilestoneLine(
                        each.title(),
                        titles.getOrDefault(each.requires(), each.requires()),
                        each.gate() == Gate.REQUIREMENT ? "It cannot be approved" : "The board sees it and decides",
                        each.levels().isEmpty() ? "one level" : String.join(", ", each.levels())))
                .toList();
    }

    private static List<MonthLine> withoutQuietEnds(List<MonthLine> months) {
        var busy = months.stream().filter(month -> !month.isQuiet()).toList();
        if (busy.isEmpty()) return List.of();
        return months.subList(months.indexOf(busy.getFirst()), months.indexOf(busy.getLast()) + 1);
    }
}
