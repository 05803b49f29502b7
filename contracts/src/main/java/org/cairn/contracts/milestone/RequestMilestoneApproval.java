package org.cairn.contracts.milestone;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a milestone be put before the approvers.
public record RequestMilestoneApproval(EnrolmentId enrolment, ApprovalId approval, MilestoneCode milestone, Act act)
        implements Command {

    @Override
    public Object boundary() {
        return enrolment;
    }
}
