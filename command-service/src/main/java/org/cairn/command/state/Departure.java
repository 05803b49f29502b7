package org.cairn.command.state;

import java.time.LocalDate;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.jspecify.annotations.Nullable;

/// One withdrawal, and the return from it.
///
/// @param resumed null if the learner has not come back
public record Departure(
        LearnerWithdrawn withdrawn, @Nullable EnrolmentResumed resumed) {

    /// Whether the learner was away on that day. The day of the withdrawal is still one of the enrolment.
    public boolean covers(LocalDate day) {
        return withdrawn.effectiveOn().isBefore(day) && (resumed == null || day.isBefore(resumed.effectiveOn()));
    }
}
