package org.cairn.contracts.authorisation;

import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;

/// Asks that it be known that a learner is a member of staff as well, or, where that was a mistake, is not.
public record IdentifyLearner(LearnerId learner, PersonId person, boolean is, Act act) implements Command {

    @Override
    public Object boundary() {
        return person;
    }
}
