package org.cairn.contracts.milestone;

import java.util.List;
import org.cairn.contracts.framework.CompetencyCode;

/// How one node of a requirement stood on the day of a request.
///
/// @param node   its name in the pathway's tree
/// @param waived whether it counted as met because it was waived
/// @param by     the competencies that were counted for it; empty where none was, or where it was waived
public record NodeStanding(String node, boolean met, boolean waived, List<CompetencyCode> by) {

    public NodeStanding {
        by = List.copyOf(by);
    }
}
