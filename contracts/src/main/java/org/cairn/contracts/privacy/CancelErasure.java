package org.cairn.contracts.privacy;

import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that an order to erase be taken back.
public record CancelErasure(LearnerId learner, ErasureId erasure, Act act) implements Command {
    @Override
    public Object boundary() {
        return learner;
    }
}
