package org.cairn.contracts.milestone;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that a waiver count no more. `cause` is a code, never free text.
public record EndWaiver(EnrolmentId enrolment, WaiverId waiver, String cause, Act act) implements Command {

    public EndWaiver {
        Codes.require("cause", cause);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
