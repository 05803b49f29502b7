package org.cairn.contracts.coaching;

import java.time.LocalDate;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Asks that a check-in that was held be recorded.
///
/// @param coach      with whom
/// @param plannedFor the day it was planned for, or null if it was not planned
/// @param minutes    how long, 1 to 600
/// @param actions    how many next steps were agreed, 0 to 100
/// @param notes      of both, or null
public record RecordCheckIn(
        EnrolmentId enrolment,
        CheckInId checkIn,
        PersonId coach,
        @Nullable LocalDate plannedFor,
        int minutes,
        int actions,
        @Nullable SealedText notes,
        Act act)
        implements Command {
    @Override
    public Object boundary() {
        return enrolment;
    }
}
