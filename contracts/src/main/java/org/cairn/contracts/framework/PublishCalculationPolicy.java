package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a version of a calculation policy be published.
public record PublishCalculationPolicy(PolicyVersionId id, CalculationPolicy definition, Act act) implements Command {

    @Override
    public Object boundary() {
        return id.policy();
    }
}
