package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that a version of a competency framework be published.
///
/// @param checksum  what the sender expects the checksum to be, or null
/// @param crosswalk how it follows from another version, to be ratified with it, or null
public record PublishFrameworkVersion(
        FrameworkVersionId id,
        FrameworkDefinition definition,
        @Nullable String checksum,
        @Nullable Crosswalk crosswalk,
        Act act)
        implements Command {

    public PublishFrameworkVersion(FrameworkVersionId id, FrameworkDefinition definition, Act act) {
        this(id, definition, null, null, act);
    }

    @Override
    public Object boundary() {
        return id.framework();
    }
}
