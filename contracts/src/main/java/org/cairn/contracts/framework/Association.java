package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link from an item of the framework version, beside those to parents: those are told by the items themselves. Of
/// type `isChildOf` it is a further parent.
///
/// @param destination an item of the same framework version, or null if it is elsewhere
/// @param elsewhere   what else it leads to, or null
/// @param sequence    its place among its like, or null
/// @param identifier  as its publisher names it, or null
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Association(
        AssociationType type,
        CompetencyCode origin,
        @Nullable CompetencyCode destination,
        @Nullable AssociationTarget elsewhere,
        @Nullable Integer sequence,
        @Nullable UUID identifier) {

    public Association {
        if ((destination == null) == (elsewhere == null)) {
            throw new IllegalArgumentException("an association has a destination, or leads elsewhere");
        }
    }

    /// The code of an item of the same version, or the address of what it leads to elsewhere.
    public String target() {
        if (destination != null) return destination.code();
        return elsewhere == null ? "" : elsewhere.uri();
    }
}
