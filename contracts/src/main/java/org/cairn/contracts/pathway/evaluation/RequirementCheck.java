package org.cairn.contracts.pathway.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.CreditsAtLeast;
import org.cairn.contracts.pathway.Requirement.LevelAtLeast;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.cairn.contracts.pathway.Requirement.Prerequisite;
import org.cairn.contracts.pathway.evaluation.Standing.Counted;

/// Answers whether nodes of one requirement tree are met.
public final class RequirementCheck {

    private final Requirement tree;

    private RequirementCheck(Requirement tree) {
        this.tree = tree;
    }

    /// @param levels of the scale, from lowest to highest
    public static RequirementCheck of(Requirement tree, List<String> levels) {
        return new RequirementCheck(tree);
    }

    /// How this node stands.
    public Standing standing(String node, Attained attained) {
        var met = new LinkedHashSet<String>();
        tree.nodes().filter(each -> met(each, attained)).forEach(each -> met.add(each.node()));
        var asked = tree.nodes()
                .filter(each -> each.node().equals(node))
                .findFirst()
                .orElseThrow();
        var missing = new ArrayList<Counted>();
        var counted = new ArrayList<Counted>();
        for (var competency : asked.competencies().distinct().toList()) {
            var there = new Counted(competency, node);
            if (attained.mastered().containsKey(competency)) counted.add(there);
            else if (!met.contains(node)) missing.add(there);
        }
        return new Standing(met.contains(node), met, counted, List.of(), Credits.NONE, missing);
    }

    private boolean met(Requirement node, Attained attained) {
        return switch (node) {
            case Mastery leaf -> attained.mastered().containsKey(leaf.competency());
            case NOf some -> count(some.of(), attained) >= some.n();
            case ChoiceGroup group -> count(group.of(), attained) >= group.min();
            case AllOf _, LevelAtLeast _, Prerequisite _, CreditsAtLeast _ ->
                count(node.of(), attained) == node.of().size();
        };
    }

    private long count(List<Requirement> of, Attained attained) {
        return of.stream().filter(each -> met(each, attained)).count();
    }
}
