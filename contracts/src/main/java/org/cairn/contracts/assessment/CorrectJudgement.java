package org.cairn.contracts.assessment;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Asks that the mark of a judgement be corrected. The actor is its assessor, or another who is authorised to assess.
///
/// @param cause a code, never free text
public record CorrectJudgement(
        EnrolmentId enrolment,
        JudgementId judgement,
        CorrectionId correction,
        GivenMark given,
        String cause,
        @Nullable SealedText comment,
        Act act)
        implements Command {

    public CorrectJudgement {
        Codes.require("cause", cause);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
