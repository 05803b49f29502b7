package org.cairn.contracts.privacy;

import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that nothing about a learner be erased.
///
/// @param ground a code, for example `litigation`
public record PlaceLegalHold(LearnerId learner, LegalHoldId hold, String ground, Act act) implements Command {
    public PlaceLegalHold {
        Codes.require("ground", ground);
    }

    @Override
    public Object boundary() {
        return learner;
    }
}
