package org.cairn.contracts.enrolment;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that the end of a leave be recorded; the act's date is the first day back.
public record EndLeave(EnrolmentId enrolment, LeaveId leave, Act act) implements Command {

    @Override
    public Object boundary() {
        return enrolment;
    }
}
