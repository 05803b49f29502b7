package org.cairn.contracts.milestone;

import java.util.List;
import org.cairn.contracts.framework.CompetencyCode;

/// How the milestone's requirement stood on the day of the request.
///
/// @param mastered those of its competencies that were mastered
/// @param missing  those that were not
/// @param nodes    each node of the requirement, parents first; empty in what was recorded before nodes were
/// @param waivers  those that counted
public record RequirementSnapshot(
        boolean met,
        List<CompetencyCode> mastered,
        List<CompetencyCode> missing,
        List<NodeStanding> nodes,
        List<WaiverId> waivers) {

    public RequirementSnapshot {
        mastered = List.copyOf(mastered);
        missing = List.copyOf(missing);
        nodes = List.copyOf(nodes);
        waivers = List.copyOf(waivers);
    }
}
