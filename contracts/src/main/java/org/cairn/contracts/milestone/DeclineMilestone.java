package org.cairn.contracts.milestone;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that a milestone be declined. `grounds` is a code, never free text.
public record DeclineMilestone(EnrolmentId enrolment, ApprovalId approval, String grounds, Act act) implements Command {

    public DeclineMilestone {
        Codes.require("grounds", grounds);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
