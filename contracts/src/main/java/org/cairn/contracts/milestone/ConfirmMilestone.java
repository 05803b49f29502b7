package org.cairn.contracts.milestone;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that the second approval be recorded. The actor is the approver, and another person than the first.
public record ConfirmMilestone(EnrolmentId enrolment, ApprovalId approval, Act act) implements Command {

    @Override
    public Object boundary() {
        return enrolment;
    }
}
