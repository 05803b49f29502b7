package org.cairn.contracts.pathway.evaluation;

import java.util.List;
import java.util.Set;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;

/// How a requirement stands.
///
/// @param met       whether all of it is met
/// @param metNodes  the nodes that are met, in the tree's order; a leaf by its competency, if it counts at any place
/// @param counted   what counts, and where
/// @param waived    the waived nodes that the answer rests on
/// @param credits   of what counts below the last of the nodes that were asked for
/// @param missing   leaves that would complete it; empty if it is met, or cannot be met by mastering more
public record Standing(
        boolean met,
        Set<String> metNodes,
        List<Counted> counted,
        List<String> waived,
        Credits credits,
        List<Counted> missing) {

    /// A competency at a place of the tree.
    ///
    /// @param below the node right above the leaf; the leaf itself if there is none
    public record Counted(CompetencyCode competency, String below) {}

    public Standing {
        counted = List.copyOf(counted);
        waived = List.copyOf(waived);
        missing = List.copyOf(missing);
    }
}
