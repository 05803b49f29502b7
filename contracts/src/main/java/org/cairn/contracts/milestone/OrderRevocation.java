package org.cairn.contracts.milestone;

import java.util.List;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that the approval of a milestone be revoked. `cause` is a code, never free text.
///
/// @param dependents all that stands on the milestone, as the actor has seen it
public record OrderRevocation(
        EnrolmentId enrolment,
        ApprovalId approval,
        RevocationId revocation,
        String cause,
        List<Dependent> dependents,
        Act act)
        implements Command {

    public OrderRevocation {
        Codes.require("cause", cause);
        dependents = List.copyOf(dependents);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
