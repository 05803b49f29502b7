package org.cairn.contracts.enrolment;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that a withdrawal be recorded. `cause` is a code such as `unregistered`, never free text.
public record WithdrawLearner(EnrolmentId enrolment, String cause, Act act) implements Command {

    public WithdrawLearner {
        Codes.require("cause", cause);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
