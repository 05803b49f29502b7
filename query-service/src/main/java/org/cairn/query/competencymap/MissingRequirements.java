package org.cairn.query.competencymap;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
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
                node.metBy(mastered),
                missing(node, mastered).toList());
    }

    /// All-of is taken apart, since each of its parts has to be shown. N-of stays whole, since there is a choice.
    private static Stream<Missing> missing(Requirement requirement, Set<CompetencyCode> mastered) {
        if (requirement.metBy(mastered)) return Stream.empty();
        return switch (requirement) {
            case AllOf all -> all.of().stream().flatMap(each -> missing(each, mastered));
            case NOf some -> Stream.of(choice(some, mastered));
            case Mastery leaf -> Stream.of(new Missing(leaf.node(), leaf.title(), 1, List.of(leaf.node())));
        };
    }

    private static Missing choice(NOf some, Set<CompetencyCode> mastered) {
        var open = some.of().stream().filter(each -> !each.metBy(mastered)).toList();
        var met = some.of().size() - open.size();
        return new Missing(
                some.node(),
                some.title(),
                some.n() - met,
                open.stream().map(Requirement::node).toList());
    }

    private MissingRequirements() {}
}
