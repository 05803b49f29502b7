package org.cairn.contracts.authorisation;

import java.util.List;
import org.cairn.contracts.pathway.PathwayId;

/// For which pathways an authorisation holds.
///
/// @param pathways empty = all of the institution
public record Scope(List<PathwayId> pathways) {

    public static final Scope INSTITUTION = new Scope(List.of());

    public Scope {
        pathways = List.copyOf(pathways);
    }

    /// Whether it reaches at least as far as another.
    public boolean covers(Scope other) {
        return pathways.isEmpty() || (!other.pathways.isEmpty() && pathways.containsAll(other.pathways));
    }

    public boolean covers(PathwayId pathway) {
        return pathways.isEmpty() || pathways.contains(pathway);
    }
}
