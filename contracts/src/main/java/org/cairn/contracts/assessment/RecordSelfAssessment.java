package org.cairn.contracts.assessment;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Asks that a learner's view of their own standing be recorded. The learner is the one of the enrolment, whoever
/// enters it.
///
/// @param level a code of the pathway's scale
public record RecordSelfAssessment(
        EnrolmentId enrolment,
        SelfAssessmentId selfAssessment,
        CompetencyCode competency,
        String level,
        @Nullable EvidenceId evidence,
        @Nullable SealedText reflection,
        Act act)
        implements Command {

    public RecordSelfAssessment {
        Codes.require("level", level);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
