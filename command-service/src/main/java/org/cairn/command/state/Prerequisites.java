package org.cairn.command.state;

import static org.cairn.contracts.pathway.PathwayReason.PREREQUISITE_NOT_MET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.Prerequisite;
import org.cairn.contracts.pathway.evaluation.Attained;
import org.cairn.contracts.pathway.evaluation.RequirementCheck;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// What must be shown before something else may be.
public final class Prerequisites {

    /// Why evidence for these competencies is not taken on that day; null if nothing stands in the way.
    ///
    /// Only strict prerequisites do, and only if they stand above every place that the competency has in the tree.
    /// Asked when evidence comes in, and not again: what is taken back later does not undo work begun before.
    public static @Nullable Reason refusal(
            Collection<CompetencyCode> competencies,
            PathwayDefinition pathway,
            EnrolmentState enrolment,
            LocalDate day,
            Knowledge known) {
        if (pathway.requirement().nodes().noneMatch(node -> node instanceof Prerequisite last && last.strict())) {
            return null;
        }
        var check = Requirements.check(pathway, known);
        var attained = Requirements.attained(pathway, enrolment, day, known);
        for (var competency : competencies) {
            var places = new ArrayList<List<String>>();
            collect(competency, pathway.requirement(), List.of(), places);
            if (places.stream()
                    .noneMatch(before -> before.stream().allMatch(name -> isMet(name, pathway, attained, check))))
                return PREREQUISITE_NOT_MET;
        }
        return null;
    }

    /// For each place of the competency what is to come before it.
    private static void collect(
            CompetencyCode competency, Requirement node, List<String> above, List<List<String>> places) {
        var before = new ArrayList<>(above);
        if (node instanceof Prerequisite last && last.strict()) before.addAll(last.requires());
        if (node instanceof Mastery leaf && leaf.competency().equals(competency)) places.add(before);
        for (var each : node.of()) collect(competency, each, before, places);
    }

    private static boolean isMet(String name, PathwayDefinition pathway, Attained attained, RequirementCheck check) {
        var competency = pathway.competencies().stream()
                .filter(each -> each.code().equals(name))
                .findFirst();
        if (competency.isEmpty()) return check.isMet(List.of(name), attained);
        return attained.mastered().containsKey(competency.get())
                || attained.waived().contains(name);
    }

    private Prerequisites() {}
}
