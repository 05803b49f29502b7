package org.cairn.contracts.milestone;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that the first approval be recorded. The actor is the approver.
///
/// @param delegation by which the actor approves in another's place; null for approving in their own right
public record FirstApproveMilestone(
        EnrolmentId enrolment,
        ApprovalId approval,
        @Nullable String level,
        @Nullable DelegationId delegation,
        Act act) implements Command {

    /// In the actor's own right.
    public FirstApproveMilestone(EnrolmentId enrolment, ApprovalId approval, @Nullable String level, Act act) {
        this(enrolment, approval, level, null, act);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
