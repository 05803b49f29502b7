package org.cairn.query.console.learners;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.documents.transcript.Transcript;
import org.cairn.query.competencymap.CompetencyMap;
import org.cairn.query.competencymap.CompetencyStatus;
import org.cairn.query.console.RequirementGroup;
import org.cairn.query.console.Say;
import org.cairn.query.console.Share;
import org.jspecify.annotations.Nullable;

/// One enrolment on the learner's page: how it stands, the map, and what the milestones still miss.
///
/// @param today the same enrolment as a transcript of today has it, or null if it begins later
record EnrolmentPart(
        CompetencyMap map, Transcript.@Nullable Enrolment today, List<Group> groups, List<MilestonePart> milestones) {

    record Group(String title, String rule, List<Cell> cells) {}

    static EnrolmentPart of(CompetencyMap map, Transcript.@Nullable Enrolment today, Requirement tree) {
        var cells =
                map.competencies().stream().collect(Collectors.toMap(CompetencyMap.Competency::competency, Cell::new));
        var steps = Stream.ofNullable(today)
                .flatMap(enrolment -> enrolment.milestones().stream())
                .collect(Collectors.toMap(each -> each.milestone().code(), Function.identity()));
        return new EnrolmentPart(
                map,
                today,
                groups(tree, cells),
                map.milestones().stream()
                        .map(each -> MilestonePart.of(each, steps.get(each.milestone()), map.nextMilestone()))
                        .toList());
    }

    public Share mastered() {
        var mastered = map.competencies().stream()
                .filter(each -> each.status() == CompetencyStatus.MASTERED)
                .count();
        return new Share(mastered, map.competencies().size());
    }

    /// Code of how it stands.
    public String status() {
        return today == null ? "to-begin" : today.status().code();
    }

    public String standing() {
        if (today == null) return "begins on " + Say.date(map.enrolledOn());
        return Say.standing(today.status().code(), today.statusOn(), today.level());
    }

    private static List<Group> groups(Requirement tree, Map<String, Cell> cells) {
        return RequirementGroup.of(tree).stream()
                .map(group -> new Group(
                        group.title(),
                        group.rule(),
                        group.competencies().stream()
                                .map(code -> cells.get(code.code()))
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }
}
