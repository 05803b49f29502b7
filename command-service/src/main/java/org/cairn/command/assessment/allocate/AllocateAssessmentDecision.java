package org.cairn.command.assessment.allocate;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.ALLOCATED_BEFORE_SUBMITTED;
import static org.cairn.contracts.assessment.AssessmentReason.ALLOCATION_ID_TAKEN;
import static org.cairn.contracts.assessment.AssessmentReason.MARKING_ROLE_TAKEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Assessment;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.assessment.AllocateAssessment;
import org.cairn.contracts.assessment.AssessmentAllocated;

final class AllocateAssessmentDecision implements Slice<AllocateAssessment> {

    @Override
    public Class<AllocateAssessment> command() {
        return AllocateAssessment.class;
    }

    @Override
    public Decision decide(AllocateAssessment command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);

        // Told as it was: the learner may have moved to another version since.
        var already = enrolment.assessment().marking().allocations().get(command.allocation());
        var allocated = new AssessmentAllocated(
                command.allocation(),
                command.enrolment(),
                enrolled.learner(),
                already == null ? enrolled.pathway() : already.pathway(),
                command.evidence(),
                command.assessor(),
                command.role(),
                command.blind(),
                null,
                null,
                act.effectiveOn());
        if (already != null) return already.equals(allocated) ? NOTHING_NEW : reject(ALLOCATION_ID_TAKEN);

        var evidence = enrolment.portfolio().evidence().get(command.evidence());
        if (evidence == null) return reject(EVIDENCE_UNKNOWN);
        if (!act.isHistorical() && act.effectiveOn().isBefore(evidence.effectiveOn())) {
            return reject(ALLOCATED_BEFORE_SUBMITTED);
        }
        if (isTaken(command, enrolment.assessment())) return reject(MARKING_ROLE_TAKEN);
        var refusal = Allocatee.refusal(command.assessor(), command.role(), evidence, act, enrolment, known);
        return refusal == null ? accept(allocated) : reject(refusal);
    }

    private static boolean isTaken(AllocateAssessment command, Assessment assessment) {
        return assessment.marking().allocation(command.evidence(), command.role()) != null
                || assessment.judgements().stream()
                        .anyMatch(each -> each.evidence().equals(command.evidence()) && each.role() == command.role());
    }
}
