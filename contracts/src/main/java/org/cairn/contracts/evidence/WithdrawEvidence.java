package org.cairn.contracts.evidence;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that evidence be withdrawn.
///
/// @param cause         a code such as `submitted-in-error` or `plagiarism`, never free text
/// @param stillRetained whether the work itself is kept where its reference says
public record WithdrawEvidence(EnrolmentId enrolment, EvidenceId evidence, String cause, boolean stillRetained, Act act)
        implements Command {

    public WithdrawEvidence {
        Codes.require("cause", cause);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
