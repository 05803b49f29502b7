package org.cairn.contracts.framework;

import java.util.List;

/// What became of one item.
///
/// @param from an item of the old version
/// @param to   items of the new version; empty if the kind is `none`
public record CrosswalkMapping(CompetencyCode from, CrosswalkKind kind, List<CompetencyCode> to, CarryRule carries) {

    public CrosswalkMapping {
        to = List.copyOf(to);
    }
}
