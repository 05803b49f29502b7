package org.cairn.contracts.milestone;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a revocation that was ordered take effect. The actor is another person than who ordered it.
public record ConfirmRevocation(EnrolmentId enrolment, ApprovalId approval, RevocationId revocation, Act act)
        implements Command {

    @Override
    public Object boundary() {
        return enrolment;
    }
}
