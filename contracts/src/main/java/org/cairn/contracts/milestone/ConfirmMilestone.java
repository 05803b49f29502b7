package org.cairn.contracts.milestone;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that the second approval be recorded. The actor is the approver, and another person than the first.
///
/// @param delegation by which the actor approves in another's place; null for approving in their own right
public record ConfirmMilestone(
        EnrolmentId enrolment,
        ApprovalId approval,
        @Nullable DelegationId delegation,
        Act act) implements Command {

    /// In the actor's own right.
    public ConfirmMilestone(EnrolmentId enrolment, ApprovalId approval, Act act) {
        this(enrolment, approval, null, act);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
