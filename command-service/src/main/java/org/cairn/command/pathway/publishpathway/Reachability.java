package org.cairn.command.pathway.publishpathway;

import static org.cairn.contracts.pathway.PathwayReason.EXCLUSIVE_GROUPS_CANNOT_BE_MET;
import static org.cairn.contracts.pathway.PathwayReason.PREREQUISITE_CIRCLE;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_CREDITS_UNREACHABLE;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_LEVEL_SHOWS_NO_MASTERY;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_TOO_ENTANGLED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.CreditsAtLeast;
import org.cairn.contracts.pathway.Requirement.LevelAtLeast;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.Prerequisite;
import org.cairn.contracts.pathway.evaluation.RequirementCheck;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// Whether a requirement tree that makes sense node by node can be met as a whole, and told to be met in good time.
final class Reachability {

    /// Of a search, each step in the order of the tree's size: well under a second even at 500 nodes.
    private static final double MOST_STEPS = 50_000;

    static @Nullable Reason flawOf(PathwayDefinition pathway, MasteryScale scale) {
        var tree = pathway.requirement();
        if (hasCircle(tree)) return PREREQUISITE_CIRCLE;
        if (!levels(tree).stream().allMatch(level -> showsMastery(level, scale))) {
            return REQUIREMENT_LEVEL_SHOWS_NO_MASTERY;
        }
        var check = RequirementCheck.of(
                tree, scale.levels().stream().map(ScaleLevel::code).toList());
        var asked = asked(pathway);
        for (var each : asked) if (check.worstCaseSteps(each) > MOST_STEPS) return REQUIREMENT_TOO_ENTANGLED;
        for (var node : tree.nodes().filter(CreditsAtLeast.class::isInstance).toList()) {
            var alone = List.of(node.node());
            if (check.worstCaseSteps(alone) > MOST_STEPS) return REQUIREMENT_TOO_ENTANGLED;
            if (!check.canBeMet(alone)) return REQUIREMENT_CREDITS_UNREACHABLE;
        }
        return asked.stream().allMatch(check::canBeMet) ? null : EXCLUSIVE_GROUPS_CANNOT_BE_MET;
    }

    /// What will be asked together: the whole, each milestone, and all milestones.
    private static List<List<String>> asked(PathwayDefinition pathway) {
        var milestones = pathway.milestones().stream()
                .map(Milestone::requires)
                .distinct()
                .toList();
        var asked = new ArrayList<>(milestones.stream().map(List::of).toList());
        asked.add(List.of(pathway.requirement().node()));
        if (milestones.size() > 1) asked.add(milestones);
        return asked;
    }

    private static List<String> levels(Requirement tree) {
        var levels = new ArrayList<String>();
        tree.nodes().forEach(node -> {
            if (node instanceof LevelAtLeast all) levels.add(all.level());
            if (node instanceof Mastery leaf && leaf.level() != null) levels.add(leaf.level());
        });
        return levels;
    }

    private static boolean showsMastery(String code, MasteryScale scale) {
        return scale.levels().stream()
                .anyMatch(level -> level.mastery() && level.code().equals(code));
    }

    /// A node comes after what is below it and what it names. A competency comes after the prerequisites that stand
    /// above all of its places; if one of them is free, it can be shown there first.
    private static boolean hasCircle(Requirement tree) {
        var after = new HashMap<String, Set<String>>();
        collect(tree, Set.of(), after);
        var done = new HashMap<String, Boolean>();
        return after.keySet().stream().anyMatch(name -> isInCircle(name, after, done));
    }

    private static void collect(Requirement node, Set<String> above, Map<String, Set<String>> after) {
        if (node instanceof Mastery) {
            after.merge(
                    node.node(), above, (one, other) -> one.isEmpty() || other.isEmpty() ? Set.of() : both(one, other));
            return;
        }
        var named = node instanceof Prerequisite last ? Set.copyOf(last.requires()) : Set.<String>of();
        var below = node.of().stream().map(Requirement::node).collect(Collectors.toSet());
        after.put(node.node(), both(named, below));
        for (var each : node.of()) collect(each, both(above, named), after);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isInCircle(String name, Map<String, Set<String>> after, Map<String, Boolean> done) {
        var before = done.putIfAbsent(name, false);
        if (before != null) return !before;
        for (var each : after.getOrDefault(name, Set.of())) if (isInCircle(each, after, done)) return true;
        done.put(name, true);
        return false;
    }

    private Reachability() {}
}
