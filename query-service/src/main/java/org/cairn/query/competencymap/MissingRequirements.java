package org.cairn.query.competencymap;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.CreditsAtLeast;
import org.cairn.contracts.pathway.Requirement.LevelAtLeast;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.cairn.contracts.pathway.Requirement.Prerequisite;
import org.cairn.contracts.pathway.evaluation.Attained;
import org.cairn.contracts.pathway.evaluation.RequirementCheck;
import org.cairn.query.competencymap.CompetencyMap.Missing;

/// What is still missing for a milestone, in words that a learner can act on.
final class MissingRequirements {

    static CompetencyMap.Milestone of(Milestone milestone, Requirement tree, Set<CompetencyCode> mastered) {
        var node = tree.nodes()
                .filter(each -> each.node().equals(milestone.requires()))
                .findFirst()
                .orElse(tree);
        return new CompetencyMap.Milestone(
                milestone.milestone().code(),
                milestone.title(),
                milestone.gate(),
                met(node, mastered),
                missing(node, mastered).toList());
    }

    private static boolean met(Requirement requirement, Set<CompetencyCode> mastered) {
        return RequirementCheck.of(requirement, List.of())
                .standing(requirement.node(), Attained.of(mastered))
                .met();
    }

    /// All-of is taken apart, since each of its parts has to be shown. N-of stays whole, since there is a choice.
    private static Stream<Missing> missing(Requirement requirement, Set<CompetencyCode> mastered) {
        if (met(requirement, mastered)) return Stream.empty();
        return switch (requirement) {
            case AllOf _, LevelAtLeast _, Prerequisite _, CreditsAtLeast _ ->
                requirement.of().stream().flatMap(each -> missing(each, mastered));
            case NOf some -> Stream.of(choice(some, some.n(), mastered));
            case ChoiceGroup group -> Stream.of(choice(group, group.min(), mastered));
            case Mastery leaf -> Stream.of(new Missing(leaf.node(), leaf.title(), 1, List.of(leaf.node())));
        };
    }

    private static Missing choice(Requirement some, int n, Set<CompetencyCode> mastered) {
        var open = some.of().stream().filter(each -> !met(each, mastered)).toList();
        var met = some.of().size() - open.size();
        return new Missing(
                some.node(),
                some.title(),
                n - met,
                open.stream().map(Requirement::node).toList());
    }

    private MissingRequirements() {}
}
