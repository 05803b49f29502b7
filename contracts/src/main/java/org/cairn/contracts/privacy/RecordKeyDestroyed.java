package org.cairn.contracts.privacy;

import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Says that a confirmed erasure has been carried out. Sent by the erasure itself, never by a person.
public record RecordKeyDestroyed(LearnerId learner, ErasureId erasure, Act act) implements Command {
    @Override
    public Object boundary() {
        return learner;
    }
}
