package org.cairn.command.assessment.allocate;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.ALLOCATED_BEFORE_SUBMITTED;
import static org.cairn.contracts.assessment.AssessmentReason.ALLOCATION_FULFILLED;
import static org.cairn.contracts.assessment.AssessmentReason.ALLOCATION_ID_TAKEN;
import static org.cairn.contracts.assessment.AssessmentReason.ALLOCATION_REPLACED;
import static org.cairn.contracts.assessment.AssessmentReason.ALLOCATION_UNKNOWN;
import static org.cairn.contracts.assessment.AssessmentReason.REALLOCATED_TO_THE_SAME;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import java.util.Objects;
import org.cairn.command.assessment.Markers;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.assessment.AssessmentAllocated;
import org.cairn.contracts.assessment.ReallocateAssessment;

/// Work goes to another assessor, as when one has left. What the first has judged of it stays judged.
final class ReallocateAssessmentDecision implements Slice<ReallocateAssessment> {

    @Override
    public Class<ReallocateAssessment> command() {
        return ReallocateAssessment.class;
    }

    @Override
    public Decision decide(ReallocateAssessment command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        if (enrolment.enrolled() == null) return reject(ENROLMENT_UNKNOWN);
        var marking = enrolment.assessment().marking();
        var before = marking.allocations().get(command.allocation());
        if (before == null) return reject(ALLOCATION_UNKNOWN);

        var allocated = replacing(before, command);
        var already = marking.allocations().get(command.by());
        if (already != null) return already.equals(allocated) ? NOTHING_NEW : reject(ALLOCATION_ID_TAKEN);

        if (marking.allocationsOf(before.evidence()).noneMatch(before::equals)) return reject(ALLOCATION_REPLACED);
        if (before.assessor().equals(command.assessor())) return reject(REALLOCATED_TO_THE_SAME);
        if (!act.isHistorical() && act.effectiveOn().isBefore(before.effectiveOn())) {
            return reject(ALLOCATED_BEFORE_SUBMITTED);
        }
        var evidence = Objects.requireNonNull(enrolment.portfolio().evidence().get(before.evidence()));
        var isFulfilled = evidence.competencies().stream()
                .allMatch(competency -> Markers.isDone(before, competency, enrolment.assessment()));
        if (isFulfilled) return reject(ALLOCATION_FULFILLED);
        var refusal = Allocatee.refusal(command.assessor(), before.role(), evidence, act, enrolment, known);
        return refusal == null ? accept(allocated) : reject(refusal);
    }

    private static AssessmentAllocated replacing(AssessmentAllocated before, ReallocateAssessment command) {
        return new AssessmentAllocated(
                command.by(),
                before.enrolment(),
                before.learner(),
                before.pathway(),
                before.evidence(),
                command.assessor(),
                before.role(),
                before.blind(),
                before.allocation(),
                command.cause(),
                command.act().effectiveOn());
    }
}
