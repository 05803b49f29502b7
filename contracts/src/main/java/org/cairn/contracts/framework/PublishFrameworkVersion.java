package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a version of a competency framework be published.
public record PublishFrameworkVersion(FrameworkVersionId id, FrameworkDefinition definition, Act act)
        implements Command {

    @Override
    public Object boundary() {
        return id.framework();
    }
}
