package org.cairn.command.coaching.goal;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.coaching.CoachingReason.GOAL_COMPETENCY_UNKNOWN;
import static org.cairn.contracts.coaching.CoachingReason.GOAL_DUE_BEFORE_IT_WAS_SET;
import static org.cairn.contracts.coaching.CoachingReason.GOAL_ID_TAKEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.LearnerRecord;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.Versions;
import org.cairn.contracts.coaching.GoalCompetencies;
import org.cairn.contracts.coaching.GoalSet;
import org.cairn.contracts.coaching.SetGoal;
import org.cairn.contracts.framework.Competency;

final class SetGoalDecision implements Slice<SetGoal> {

    @Override
    public Class<SetGoal> command() {
        return SetGoal.class;
    }

    @Override
    public Decision decide(SetGoal command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        if (command.dueOn() != null && command.dueOn().isBefore(act.effectiveOn())) {
            return reject(GOAL_DUE_BEFORE_IT_WAS_SET);
        }
        var set = new GoalSet(
                command.goal(),
                command.learner(),
                command.horizon(),
                command.dueOn(),
                command.competencies(),
                command.text(),
                act.effectiveOn());
        var already =
                known.of(LearnerRecord.BOUNDARY, command.learner()).goals().get(command.goal());
        if (already != null) return already.set().equals(set) ? NOTHING_NEW : reject(GOAL_ID_TAKEN);

        var refusal = known.of(LearnerState.BOUNDARY, command.learner()).refusal();
        if (refusal != null) return reject(refusal);
        if (command.competencies() != null && !arePublished(command.competencies(), known)) {
            return reject(GOAL_COMPETENCY_UNKNOWN);
        }
        return accept(set);
    }

    private static boolean arePublished(GoalCompetencies named, Knowledge known) {
        var framework = known.of(Versions.OF_FRAMEWORK, named.framework().framework())
                .get(named.framework().version());
        if (framework == null || named.competencies().isEmpty()) return false;
        var codes = framework.competencies().stream().map(Competency::code).toList();
        return codes.containsAll(named.competencies());
    }
}
