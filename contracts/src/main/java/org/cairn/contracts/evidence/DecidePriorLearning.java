package org.cairn.contracts.evidence;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// Asks that a decision on prior learning be recorded. The actor is the evaluator.
public record DecidePriorLearning(
        EnrolmentId enrolment,
        PriorLearningId priorLearning,
        CompetencyCode competency,
        PriorLearningKind kind,
        PriorLearningDecision decision,
        @Nullable Score score,
        Act act)
        implements Command {

    @Override
    public Object boundary() {
        return enrolment;
    }
}
