package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that a leave be recorded; its first day is the act's date.
///
/// @param reasonClass     a code such as `health`, `family`, `military-service`; never what it is about in particular
/// @param clockStopped    whether its days count for no time limit
/// @param plannedReturnOn the day on which the learner means to be back; null = open
/// @param endedOn         the first day back of a leave that is over already; null if it goes on
/// @param lastActivityOn  when the learner last took part; null = the day of the last evidence that is recorded
public record StartLeave(
        EnrolmentId enrolment,
        LeaveId leave,
        String reasonClass,
        boolean clockStopped,
        @Nullable LocalDate plannedReturnOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate lastActivityOn,
        Act act)
        implements Command {

    public StartLeave {
        Codes.require("reasonClass", reasonClass);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
