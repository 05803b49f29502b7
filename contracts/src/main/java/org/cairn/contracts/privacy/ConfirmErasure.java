package org.cairn.contracts.privacy;

import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that the order to erase a learner be carried out.
public record ConfirmErasure(LearnerId learner, ErasureId erasure, Act act) implements Command {
    @Override
    public Object boundary() {
        return learner;
    }
}
