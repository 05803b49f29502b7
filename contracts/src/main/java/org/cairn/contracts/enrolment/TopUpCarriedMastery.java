package org.cairn.contracts.enrolment;

import java.util.UUID;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a mastery which was carried over provisionally count, as what was missing has been shown.
///
/// @param judgement the id of the judgement that shows it
public record TopUpCarriedMastery(EnrolmentId enrolment, CompetencyCode competency, UUID judgement, Act act)
        implements Command {

    @Override
    public Object boundary() {
        return enrolment;
    }
}
