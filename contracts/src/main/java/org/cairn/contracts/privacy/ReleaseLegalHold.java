package org.cairn.contracts.privacy;

import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a legal hold end.
public record ReleaseLegalHold(LearnerId learner, LegalHoldId hold, Act act) implements Command {
    @Override
    public Object boundary() {
        return learner;
    }
}
