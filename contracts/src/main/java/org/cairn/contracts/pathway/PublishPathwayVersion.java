package org.cairn.contracts.pathway;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a version of a pathway be published.
public record PublishPathwayVersion(PathwayVersionId id, PathwayDefinition definition, Act act) implements Command {

    @Override
    public Object boundary() {
        return id.pathway();
    }
}
