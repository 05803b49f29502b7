package org.cairn.contracts.enrolment;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that it be recorded how a learner's progress stands.
///
/// @param qualitativeMet whether the standard is met that figures do not show
public record SetProgressStanding(
        EnrolmentId enrolment, ProgressReviewId review, ProgressStanding standing, boolean qualitativeMet, Act act)
        implements Command {

    @Override
    public Object boundary() {
        return enrolment;
    }
}
