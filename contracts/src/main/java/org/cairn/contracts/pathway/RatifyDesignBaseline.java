package org.cairn.contracts.pathway;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that a design baseline of a pathway be recorded as ratified.
///
/// @param baseline names it among those of the pathway, for example `2026`
public record RatifyDesignBaseline(PathwayId pathway, String baseline, DesignBaseline definition, Act act)
        implements Command {

    public RatifyDesignBaseline {
        Codes.require("baseline", baseline);
    }

    @Override
    public Object boundary() {
        return pathway;
    }
}
