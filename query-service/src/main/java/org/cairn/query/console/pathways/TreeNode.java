package org.cairn.query.console.pathways;

import java.util.List;
import java.util.function.Function;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.query.console.RequirementGroup;
import org.cairn.query.console.Share;
import org.jspecify.annotations.Nullable;

/// A node of the requirement tree as it is drawn.
///
/// @param statement of a leaf: what is shown by it
/// @param mastered  of a leaf: by how many of those enrolled; null elsewhere
record TreeNode(
        String title,
        String rule,
        @Nullable String statement,
        @Nullable Share mastered,
        List<TreeNode> children) {

    public boolean isLeaf() {
        return mastered != null;
    }

    static TreeNode of(
            Requirement node,
            Function<CompetencyCode, @Nullable String> statement,
            Function<CompetencyCode, Share> mastered) {
        if (!(node instanceof Requirement.Mastery leaf)) return branch(node, node.of(), statement, mastered);
        var competency = leaf.competency();
        return new TreeNode(competency.code(), "", statement.apply(competency), mastered.apply(competency), List.of());
    }

    private static TreeNode branch(
            Requirement node,
            List<Requirement> of,
            Function<CompetencyCode, @Nullable String> statement,
            Function<CompetencyCode, Share> mastered) {
        return new TreeNode(
                node.title(),
                RequirementGroup.rule(node),
                null,
                null,
                of.stream().map(child -> of(child, statement, mastered)).toList());
    }
}
