package org.cairn.contracts.enrolment;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that an enrolment go on from which the learner had withdrawn; the act's date is the first day back.
///
/// @param cause a code such as `returned` or `withdrawn-in-error`
public record ResumeEnrolment(EnrolmentId enrolment, String cause, Act act) implements Command {

    public ResumeEnrolment {
        Codes.require("cause", cause);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
