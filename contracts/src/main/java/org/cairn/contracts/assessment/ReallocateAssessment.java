package org.cairn.contracts.assessment;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;

/// Asks that what was allocated be given to another assessor, in the same role and as blind.
///
/// @param allocation the one that is to be replaced
/// @param by         the new one
/// @param cause      a code, never free text
public record ReallocateAssessment(
        EnrolmentId enrolment, AllocationId allocation, AllocationId by, PersonId assessor, String cause, Act act)
        implements Command {

    public ReallocateAssessment {
        Codes.require("cause", cause);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
