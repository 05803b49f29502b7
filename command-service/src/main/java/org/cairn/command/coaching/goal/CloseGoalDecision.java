package org.cairn.command.coaching.goal;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.coaching.CoachingReason.GOAL_ALREADY_CLOSED;
import static org.cairn.contracts.coaching.CoachingReason.GOAL_CLOSED_BEFORE_IT_WAS_SET;
import static org.cairn.contracts.coaching.CoachingReason.GOAL_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.LearnerRecord;
import org.cairn.command.state.LearnerState;
import org.cairn.contracts.coaching.CloseGoal;
import org.cairn.contracts.coaching.GoalClosed;

final class CloseGoalDecision implements Slice<CloseGoal> {

    @Override
    public Class<CloseGoal> command() {
        return CloseGoal.class;
    }

    @Override
    public Decision decide(CloseGoal command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var goal = known.of(LearnerRecord.BOUNDARY, command.learner()).goals().get(command.goal());
        if (goal == null) return reject(GOAL_UNKNOWN);

        var closed =
                new GoalClosed(command.goal(), command.learner(), command.outcome(), command.text(), act.effectiveOn());
        if (closed.equals(goal.closed())) return NOTHING_NEW;
        if (goal.closed() != null) return reject(GOAL_ALREADY_CLOSED);

        var refusal = known.of(LearnerState.BOUNDARY, command.learner()).refusal();
        if (refusal != null) return reject(refusal);
        if (act.effectiveOn().isBefore(goal.set().effectiveOn()) && !act.isHistorical()) {
            return reject(GOAL_CLOSED_BEFORE_IT_WAS_SET);
        }
        return accept(closed);
    }
}
