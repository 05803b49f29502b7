package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a crosswalk between two published framework versions be ratified.
public record RatifyCrosswalk(Crosswalk crosswalk, Act act) implements Command {

    @Override
    public Object boundary() {
        return crosswalk.from().framework();
    }
}
