package org.cairn.contracts.evidence;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// Asks that a decision on prior learning be recorded. The actor is the evaluator.
///
/// @param claim   on which it decides; null where the institution recognises something of its own accord
/// @param credits that are recognised; null = those of the competency if it is recognised in full, none if it is not
public record DecidePriorLearning(
        EnrolmentId enrolment,
        PriorLearningId priorLearning,
        @Nullable PriorLearningClaimId claim,
        CompetencyCode competency,
        PriorLearningKind kind,
        PriorLearningDecision decision,
        @Nullable Score score,
        @Nullable Credits credits,
        Act act)
        implements Command {

    /// On no claim, and with whatever credits the competency has.
    public DecidePriorLearning(
            EnrolmentId enrolment,
            PriorLearningId priorLearning,
            CompetencyCode competency,
            PriorLearningKind kind,
            PriorLearningDecision decision,
            @Nullable Score score,
            Act act) {
        this(enrolment, priorLearning, null, competency, kind, decision, score, null, act);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
