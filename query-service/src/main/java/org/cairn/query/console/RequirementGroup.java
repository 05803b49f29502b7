package org.cairn.query.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Requirement;

/// The competencies that stand side by side in a requirement tree, under the node that asks for them.
///
/// @param rule how many of them it takes, in words
public record RequirementGroup(String title, String rule, List<CompetencyCode> competencies) {

    /// All groups of a tree in its order. A competency that stands in several is in the first.
    public static List<RequirementGroup> of(Requirement tree) {
        var groups = new ArrayList<RequirementGroup>();
        collect(tree, groups, new HashSet<>());
        return groups;
    }

    public static String rule(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AllOf all -> allOf(all.of().size());
            case Requirement.NOf some -> atLeast(some.n(), some.of().size());
            case Requirement.ChoiceGroup group ->
                atLeast(group.min(), group.of().size());
            case Requirement.CreditsAtLeast some -> "at least %s credits of these".formatted(some.credits());
            case Requirement.LevelAtLeast all ->
                "%s, at least at the level %s".formatted(allOf(all.of().size()), all.level());
            case Requirement.Prerequisite all ->
                "%s, after %s".formatted(allOf(all.of().size()), String.join(", ", all.requires()));
            case Requirement.Mastery _ -> "";
        };
    }

    private static String atLeast(int n, int size) {
        return size == n ? allOf(n) : "at least %d of these %d".formatted(n, size);
    }

    private static String allOf(int size) {
        return size == 1 ? "this one" : "all of these " + size;
    }

    private static void collect(Requirement node, List<RequirementGroup> groups, Set<CompetencyCode> seen) {
        var leaves = children(node).stream()
                .filter(Requirement.Mastery.class::isInstance)
                .map(leaf -> ((Requirement.Mastery) leaf).competency())
                .filter(seen::add)
                .toList();
        if (!leaves.isEmpty()) groups.add(new RequirementGroup(node.title(), rule(node), leaves));
        children(node).stream()
                .filter(child -> !(child instanceof Requirement.Mastery))
                .forEach(child -> collect(child, groups, seen));
    }

    /// A tree that is a single leaf is its own only child.
    private static List<Requirement> children(Requirement node) {
        return node instanceof Requirement.Mastery ? List.of(node) : node.of();
    }
}
