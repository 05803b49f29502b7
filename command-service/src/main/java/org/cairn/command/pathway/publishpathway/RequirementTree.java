package org.cairn.command.pathway.publishpathway;

import static org.cairn.contracts.pathway.PathwayReason.CHOICE_GROUP_OUT_OF_BOUNDS;
import static org.cairn.contracts.pathway.PathwayReason.CHOICE_OPTION_REPEATED;
import static org.cairn.contracts.pathway.PathwayReason.PREREQUISITE_NAMES_NOTHING;
import static org.cairn.contracts.pathway.PathwayReason.PREREQUISITE_NOT_IN_TREE;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_CANNOT_BE_MET;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_COMPETENCY_REPEATED;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_NODE_REPEATED;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_TOO_DEEP;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_TOO_LARGE;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_WITHOUT_COMPETENCIES;

import java.util.HashSet;
import java.util.Set;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.CreditsAtLeast;
import org.cairn.contracts.pathway.Requirement.LevelAtLeast;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.cairn.contracts.pathway.Requirement.Prerequisite;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// Whether a requirement tree makes sense in itself, node by node.
///
/// A competency may stand at several places of the tree, as one thing may serve two purposes; a named node may not.
final class RequirementTree {

    private static final int DEEPEST = 16;
    private static final int LARGEST = 500;

    /// The first thing that is wrong with the tree, or null.
    static @Nullable Reason flawOf(Requirement tree) {
        if (depth(tree, 0) > DEEPEST) return REQUIREMENT_TOO_DEEP;
        if (tree.nodes().limit(LARGEST + 1).count() > LARGEST) return REQUIREMENT_TOO_LARGE;
        var names = new HashSet<String>();
        for (var node : tree.nodes().toList()) {
            if (node instanceof Mastery) continue;
            if (!Codes.isOne(node.node()) || !names.add(node.node())) return REQUIREMENT_NODE_REPEATED;
            var flaw = flawOfOne(node);
            if (flaw != null) return flaw;
        }
        // A leaf is named by its competency: a milestone that rests on `W-1` must not have two nodes to choose from.
        var competencies =
                new HashSet<>(tree.competencies().map(CompetencyCode::code).toList());
        if (competencies.stream().anyMatch(names::contains)) return REQUIREMENT_NODE_REPEATED;
        names.addAll(competencies);
        return flawOfPlaces(tree, false, names);
    }

    private static int depth(Requirement node, int above) {
        var deepest = above + 1;
        if (deepest > DEEPEST) return deepest;
        for (var each : node.of()) deepest = Math.max(deepest, depth(each, above + 1));
        return deepest;
    }

    private static @Nullable Reason flawOfOne(Requirement node) {
        if (node.of().isEmpty()) return REQUIREMENT_WITHOUT_COMPETENCIES;
        return switch (node) {
            case NOf some -> some.n() >= 1 && some.n() <= some.of().size() ? null : REQUIREMENT_CANNOT_BE_MET;
            case ChoiceGroup group -> flawOf(group);
            case Prerequisite last -> last.requires().isEmpty() ? PREREQUISITE_NAMES_NOTHING : null;
            case AllOf _, LevelAtLeast _, CreditsAtLeast _, Mastery _ -> null;
        };
    }

    private static @Nullable Reason flawOf(ChoiceGroup group) {
        var most = group.most();
        var possible = group.min() >= 0
                && most >= 1
                && group.min() <= most
                && most <= group.of().size();
        if (!possible) return CHOICE_GROUP_OUT_OF_BOUNDS;
        return Set.copyOf(group.options()).size() < group.of().size() ? CHOICE_OPTION_REPEATED : null;
    }

    private static @Nullable Reason flawOfPlaces(Requirement node, boolean exclusive, Set<String> names) {
        if (node instanceof Prerequisite last && !names.containsAll(last.requires())) return PREREQUISITE_NOT_IN_TREE;
        var counts = node instanceof NOf || node instanceof CreditsAtLeast || node instanceof ChoiceGroup;
        if (counts && !exclusive && countsTwice(node)) return REQUIREMENT_COMPETENCY_REPEATED;
        var below = exclusive || node instanceof ChoiceGroup group && group.exclusive();
        for (var each : node.of()) {
            var flaw = flawOfPlaces(each, below, names);
            if (flaw != null) return flaw;
        }
        return null;
    }

    /// Below what is counted the same competency would count twice: two of A, A and B would be met by A alone. Places
    /// in exclusive groups are no harm, as it fills one of them at most.
    private static boolean countsTwice(Requirement counting) {
        var free = new HashSet<CompetencyCode>();
        var shared = new HashSet<CompetencyCode>();
        return countsTwice(counting, false, free, shared) || free.stream().anyMatch(shared::contains);
    }

    private static boolean countsTwice(
            Requirement node, boolean exclusive, Set<CompetencyCode> free, Set<CompetencyCode> shared) {
        if (node instanceof Mastery leaf) {
            if (!exclusive) return !free.add(leaf.competency());
            shared.add(leaf.competency());
            return false;
        }
        var below = exclusive || node instanceof ChoiceGroup group && group.exclusive();
        return node.of().stream().anyMatch(each -> countsTwice(each, below, free, shared));
    }

    private RequirementTree() {}
}
