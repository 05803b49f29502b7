package org.cairn.command.coaching.reflection;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.coaching.CoachingReason.REFLECTION_BEFORE_ENROLMENT;
import static org.cairn.contracts.coaching.CoachingReason.REFLECTION_ID_TAKEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.LearnerRecord;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.coaching.RecordReflection;
import org.cairn.contracts.coaching.ReflectionRecorded;

final class RecordReflectionDecision implements Slice<RecordReflection> {

    @Override
    public Class<RecordReflection> command() {
        return RecordReflection.class;
    }

    @Override
    public Decision decide(RecordReflection command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolled = known.of(EnrolmentState.BOUNDARY, command.enrolment()).enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);

        var recorded = new ReflectionRecorded(
                command.reflection(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.milestone(),
                command.text(),
                act.effectiveOn());
        var already = known.of(LearnerRecord.BOUNDARY, enrolled.learner())
                .reflections()
                .get(command.reflection());
        if (already != null) return already.equals(recorded) ? NOTHING_NEW : reject(REFLECTION_ID_TAKEN);

        var refusal = known.of(LearnerState.BOUNDARY, enrolled.learner()).refusal();
        if (refusal != null) return reject(refusal);
        if (command.milestone() != null
                && Pathways.of(enrolled.pathway(), known).milestones().stream()
                        .noneMatch(milestone -> milestone.milestone().equals(command.milestone()))) {
            return reject(MILESTONE_UNKNOWN);
        }
        if (act.effectiveOn().isBefore(enrolled.effectiveOn()) && !act.isHistorical()) {
            return reject(REFLECTION_BEFORE_ENROLMENT);
        }
        return accept(recorded);
    }
}
