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
        // The levels are not known here, so a requirement that asks for one is not met as far as is known.
        var standing = RequirementCheck.of(tree, List.of()).standing(node.node(), Attained.of(mastered));
        return new CompetencyMap.Milestone(
                milestone.milestone().code(),
                milestone.title(),
                milestone.gate(),
                standing.met(),
                standing.met() ? List.of() : missing(node, standing.metNodes()).toList());
    }

    /// All-of is taken apart, since each of its parts has to be shown. N-of stays whole, since there is a choice.
    private static Stream<Missing> missing(Requirement requirement, Set<String> met) {
        if (met.contains(requirement.node())) return Stream.empty();
        return switch (requirement) {
            case AllOf _, LevelAtLeast _, Prerequisite _, CreditsAtLeast _ ->
                requirement.of().stream().flatMap(each -> missing(each, met));
            case NOf some -> Stream.of(choice(some, some.n(), met));
            case ChoiceGroup group -> Stream.of(choice(group, group.min(), met));
            case Mastery leaf -> Stream.of(new Missing(leaf.node(), leaf.title(), 1, List.of(leaf.node())));
        };
    }

    private static Missing choice(Requirement some, int n, Set<String> met) {
        var open = some.of().stream()
                .map(Requirement::node)
                .filter(each -> !met.contains(each))
                .toList();
        return new Missing(some.node(), some.title(), n - (some.of().size() - open.size()), open);
    }

    private MissingRequirements() {}
}
