package org.cairn.contracts.assessment;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Asks that a judgement be recorded. The actor is the assessor.
///
/// @param role         null = as it was allocated to the actor, or else the first
/// @param blind        whether the actor did not know what others gave; where it was allocated, that says so
/// @param minutesSpent how long it took, 0 to 10000; null if it was not measured
/// @param comment      for the learner
public record RecordJudgement(
        EnrolmentId enrolment,
        EvidenceId evidence,
        JudgementId judgement,
        CompetencyCode competency,
        GivenMark given,
        @Nullable MarkingRole role,
        boolean blind,
        @Nullable Integer minutesSpent,
        @Nullable SealedText comment,
        Act act)
        implements Command {

    public RecordJudgement {
        Minutes.require(minutesSpent);
    }

    /// A first mark without a rubric.
    public RecordJudgement(
            EnrolmentId enrolment,
            EvidenceId evidence,
            JudgementId judgement,
            CompetencyCode competency,
            Score score,
            Act act) {
        this(enrolment, evidence, judgement, competency, GivenMark.of(score), null, false, null, null, act);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
