package org.cairn.contracts.assessment;

import java.time.LocalDate;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that it be recorded that mastery has lapsed, as it was valid until that day.
public record LapseMastery(EnrolmentId enrolment, CompetencyCode competency, LocalDate validUntil, Act act)
        implements Command {

    @Override
    public Object boundary() {
        return enrolment;
    }
}
