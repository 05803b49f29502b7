package org.cairn.contracts.enrolment;

import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that an enrolment go on under another version of its pathway.
///
/// @param consentRef the code of the document in which the learner agreed
public record MoveEnrolment(EnrolmentId enrolment, PathwayVersionId to, String consentRef, Act act) implements Command {

    public MoveEnrolment {
        Codes.require("consentRef", consentRef);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
