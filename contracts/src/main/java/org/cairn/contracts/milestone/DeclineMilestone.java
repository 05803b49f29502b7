package org.cairn.contracts.milestone;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that a milestone be declined. `grounds` is a code, never free text.
///
/// @param delegation by which the actor declines in another's place; null for declining in their own right
public record DeclineMilestone(
        EnrolmentId enrolment,
        ApprovalId approval,
        String grounds,
        @Nullable DelegationId delegation,
        Act act) implements Command {

    public DeclineMilestone {
        Codes.require("grounds", grounds);
    }

    /// In the actor's own right.
    public DeclineMilestone(EnrolmentId enrolment, ApprovalId approval, String grounds, Act act) {
        this(enrolment, approval, grounds, null, act);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
