package org.cairn.contracts.framework;

import java.util.List;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;

/// How one framework version follows from another, item by item.
///
/// @param crosswalk  its id
/// @param mappings   one for each item of `from`
/// @param minutesRef the code of the minutes of who ratified it
/// @param supersedes the crosswalk between the same two versions that it takes the place of; null for the first
public record Crosswalk(
        CrosswalkId crosswalk,
        FrameworkVersionId from,
        FrameworkVersionId to,
        List<CrosswalkMapping> mappings,
        String minutesRef,
        @Nullable CrosswalkId supersedes) {

    public Crosswalk {
        Codes.require("minutesRef", minutesRef);
        mappings = List.copyOf(mappings);
    }
}
