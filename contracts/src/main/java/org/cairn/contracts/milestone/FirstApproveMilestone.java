package org.cairn.contracts.milestone;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that the first approval be recorded. The actor is the approver.
public record FirstApproveMilestone(
        EnrolmentId enrolment,
        ApprovalId approval,
        @Nullable String level,
        Act act) implements Command {

    @Override
    public Object boundary() {
        return enrolment;
    }
}
