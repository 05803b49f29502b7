package org.cairn.contracts.milestone;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that a milestone be put before the approvers.
///
/// @param appeal that was upheld or remitted and leads to this request; null where it needs none
public record RequestMilestoneApproval(
        EnrolmentId enrolment,
        ApprovalId approval,
        MilestoneCode milestone,
        @Nullable AppealId appeal,
        Act act) implements Command {

    /// Without an appeal before it.
    public RequestMilestoneApproval(EnrolmentId enrolment, ApprovalId approval, MilestoneCode milestone, Act act) {
        this(enrolment, approval, milestone, null, act);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
