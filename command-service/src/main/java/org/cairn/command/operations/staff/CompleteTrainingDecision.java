package org.cairn.command.operations.staff;

import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.TRAINING_EXPIRES_BEFORE_IT_ENDS;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.operations.OperationRecord;
import org.cairn.contracts.operations.CompleteTraining;
import org.cairn.contracts.operations.TrainingCompleted;

final class CompleteTrainingDecision implements Slice<CompleteTraining> {

    @Override
    public Class<CompleteTraining> command() {
        return CompleteTraining.class;
    }

    @Override
    public Decision decide(CompleteTraining command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        if (command.expiresOn() != null && command.expiresOn().isBefore(act.effectiveOn())) {
            return reject(TRAINING_EXPIRES_BEFORE_IT_ENDS);
        }
        return OperationRecord.decide(
                new TrainingCompleted(
                        command.operation(),
                        command.person(),
                        command.course(),
                        command.expiresOn(),
                        act.effectiveOn()),
                known);
    }
}
