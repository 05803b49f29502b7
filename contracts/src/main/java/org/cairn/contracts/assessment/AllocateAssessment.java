package org.cairn.contracts.assessment;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;

/// Asks that a piece of evidence be given to an assessor to mark.
///
/// @param blind whether the assessor marks without knowing what others gave
public record AllocateAssessment(
        EnrolmentId enrolment,
        EvidenceId evidence,
        AllocationId allocation,
        PersonId assessor,
        MarkingRole role,
        boolean blind,
        Act act)
        implements Command {

    @Override
    public Object boundary() {
        return enrolment;
    }
}
