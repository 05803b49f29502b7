package org.cairn.contracts.learner;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a learner become known. The person behind the id is written to `identity` first.
public record RegisterLearner(LearnerId learner, Act act) implements Command {

    @Override
    public Object boundary() {
        return learner;
    }
}
