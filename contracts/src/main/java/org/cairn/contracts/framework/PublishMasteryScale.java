package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a version of a mastery scale be published.
public record PublishMasteryScale(ScaleVersionId id, MasteryScale definition, Act act) implements Command {

    @Override
    public Object boundary() {
        return id.scale();
    }
}
