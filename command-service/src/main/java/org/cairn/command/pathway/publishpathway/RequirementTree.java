package org.cairn.command.pathway.publishpathway;

import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_CANNOT_BE_MET;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_COMPETENCY_REPEATED;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_NODE_REPEATED;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_TOO_DEEP;
import static org.cairn.contracts.pathway.PathwayReason.REQUIREMENT_WITHOUT_COMPETENCIES;

import java.util.HashSet;
import java.util.List;
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

/// Whether a requirement tree makes sense in itself.
///
/// A competency may stand at several places of the tree, as one thing may serve two purposes; a named node may not.
final class RequirementTree {

    private static final int DEEPEST = 16;

    /// The first thing that is wrong with the tree, or null.
    static @Nullable Reason flawOf(Requirement tree) {
        var names = new HashSet<String>();
        var flaw = flawOf(tree, 1, names);
        if (flaw != null) return flaw;
        // A leaf is named by its competency: a milestone that rests on `W-1` must not have two nodes to choose from.
        var ambiguous = tree.competencies().map(CompetencyCode::code).anyMatch(names::contains);
        return ambiguous ? REQUIREMENT_NODE_REPEATED : null;
    }

    private static @Nullable Reason flawOf(Requirement node, int depth, Set<String> names) {
        if (depth > DEEPEST) return REQUIREMENT_TOO_DEEP;
        return switch (node) {
            case Mastery _ -> null;
            case AllOf _, CreditsAtLeast _, LevelAtLeast _, Prerequisite _, ChoiceGroup _ ->
                named(node, names) ? flawOf(node.of(), depth, names) : REQUIREMENT_NODE_REPEATED;
            case NOf some -> {
                if (!named(some, names)) yield REQUIREMENT_NODE_REPEATED;
                var possible = some.n() >= 1 && some.n() <= some.of().size();
                if (hasRepeats(some)) yield REQUIREMENT_COMPETENCY_REPEATED;
                yield possible ? flawOf(some.of(), depth, names) : REQUIREMENT_CANNOT_BE_MET;
            }
        };
    }

    private static @Nullable Reason flawOf(List<Requirement> below, int depth, Set<String> names) {
        if (below.isEmpty()) return REQUIREMENT_WITHOUT_COMPETENCIES;
        for (var each : below) {
            var flaw = flawOf(each, depth + 1, names);
            if (flaw != null) return flaw;
        }
        return null;
    }

    private static boolean named(Requirement node, Set<String> names) {
        return Codes.isOne(node.node()) && names.add(node.node());
    }

    /// Below an n-of the same competency would be counted twice: two of A, A and B would be met by A alone.
    private static boolean hasRepeats(NOf some) {
        return some.competencies().distinct().count() < some.competencies().count();
    }

    private RequirementTree() {}
}
