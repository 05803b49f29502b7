package org.cairn.command.state;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.command.state.Mastery.Grant;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.LevelAtLeast;
import org.jspecify.annotations.Nullable;

/// The level that a requirement tree asks of each of its competencies: at several places, the lowest that will do at
/// one
/// of them.
///
/// @param ranks on the scale; 0 where any level of mastery will do
record AskedLevels(Map<CompetencyCode, Integer> ranks, MasteryScale scale) {

    static AskedLevels of(Requirement tree, MasteryScale scale) {
        var ranks = new HashMap<CompetencyCode, Integer>();
        ask(tree, 0, ranks, scale);
        return new AskedLevels(ranks, scale);
    }

    private static void ask(Requirement node, int above, Map<CompetencyCode, Integer> ranks, MasteryScale scale) {
        var asked = node instanceof LevelAtLeast level ? Math.max(above, Mastery.rank(level.level(), scale)) : above;
        if (node instanceof Requirement.Mastery leaf) ranks.merge(leaf.competency(), asked, Math::min);
        for (var below : node.of()) ask(below, asked, ranks, scale);
    }

    /// The competencies of the tree whose grant reaches what is asked. One on a former scale compares with no level.
    Set<CompetencyCode> metBy(Map<CompetencyCode, Grant> granted) {
        return granted.entrySet().stream()
                .filter(each -> isMet(ranks.get(each.getKey()), each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isMet(@Nullable Integer asked, Grant grant) {
        if (asked == null) return false;
        if (asked == 0) return true;
        return !grant.onFormerScale() && Mastery.rank(grant.verdict().level(), scale) >= asked;
    }
}
