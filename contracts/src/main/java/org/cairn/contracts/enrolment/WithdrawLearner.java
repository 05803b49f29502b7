package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that a withdrawal be recorded; the act's date is the last day.
///
/// @param cause          a code such as `unregistered`, never free text
/// @param lastActivityOn when the learner last took part; null = the day of the last evidence that is recorded
public record WithdrawLearner(
        EnrolmentId enrolment, String cause, @Nullable LocalDate lastActivityOn, Act act) implements Command {

    public WithdrawLearner {
        Codes.require("cause", cause);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
