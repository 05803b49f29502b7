package org.cairn.contracts.pathway.evaluation;

import java.util.HashMap;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.Mastery;

/// What of a tree is exclusive.
final class Exclusive {

    /// Whether leaves right below the node of this name are.
    static boolean isBelow(Requirement tree, String name) {
        return isBelow(tree, name, false);
    }

    private static boolean isBelow(Requirement node, String name, boolean above) {
        var inside = above || node instanceof ChoiceGroup group && group.exclusive();
        if (node.node().equals(name)) return inside;
        return node.of().stream().anyMatch(each -> isBelow(each, name, inside));
    }

    /// In how many ways competencies can be given to exclusive places.
    static long ways(Requirement tree) {
        var places = new HashMap<CompetencyCode, Integer>();
        count(tree, false, places);
        return places.values().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> Math.min(1L << 40, a * b));
    }

    private static void count(Requirement node, boolean above, HashMap<CompetencyCode, Integer> places) {
        var inside = above || node instanceof ChoiceGroup group && group.exclusive();
        if (node instanceof Mastery leaf && inside) places.merge(leaf.competency(), 1, Integer::sum);
        for (var each : node.of()) count(each, inside, places);
    }

    private Exclusive() {}
}
