package org.cairn.command.assessment.recordjudgement;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.ALLOCATION_REQUIRED;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_IS_APPROVER;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_NOT_AUTHORISED;
import static org.cairn.contracts.assessment.AssessmentReason.COMPETENCY_NOT_IN_EVIDENCE;
import static org.cairn.contracts.assessment.AssessmentReason.JUDGED_BEFORE_SUBMITTED;
import static org.cairn.contracts.assessment.AssessmentReason.JUDGEMENT_ID_TAKEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_WITHDRAWN;

import java.util.Objects;
import org.cairn.command.assessment.Marked;
import org.cairn.command.assessment.Markers;
import org.cairn.command.assessment.policy.Demonstration;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.assessment.AssessmentAllocated;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// A judgement, and the mastery that follows from it by the pathway's policy.
///
/// A learner who has left is still judged on what was submitted before. Only a first mark can show mastery: another
/// marker learns nothing of the first mark from what becomes of their own.
final class RecordJudgementDecision implements Slice<RecordJudgement> {

    @Override
    public Class<RecordJudgement> command() {
        return RecordJudgement.class;
    }

    @Override
    public Decision decide(RecordJudgement command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var already = enrolment.assessment().judgement(command.judgement());
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(JUDGEMENT_ID_TAKEN);

        var evidence = enrolment.portfolio().evidence().get(command.evidence());
        if (evidence == null) return reject(EVIDENCE_UNKNOWN);
        if (enrolment.portfolio().isWithdrawn(command.evidence())) return reject(EVIDENCE_WITHDRAWN);
        if (!evidence.competencies().contains(command.competency())
                || !enrolment.participation().sharesFrameworkWith(evidence.pathway())) {
            return reject(COMPETENCY_NOT_IN_EVIDENCE);
        }
        var pathway = Pathways.of(enrolled.pathway(), known);
        var refusal = Limits.refusal(command, evidence, pathway.sets(), enrolment);
        if (refusal != null) return reject(refusal);
        var cap = Limits.cap(command, pathway.sets(), Pathways.scaleOf(pathway, known), enrolment);
        return switch (Marked.of(command.given(), cap, pathway, known)) {
            case Marked.Flawed(var reason) -> reject(reason);
            case Marked.Whole mark -> judged(command, mark, cap, evidence, pathway, enrolment, known);
        };
    }

    private static Decision judged(
            RecordJudgement command,
            Marked.Whole mark,
            @Nullable Score cap,
            EvidenceSubmitted evidence,
            PathwayDefinition pathway,
            EnrolmentState enrolment,
            Knowledge known) {
        var act = command.act();
        var enrolled = Objects.requireNonNull(enrolment.enrolled());
        if (!act.isHistorical() && act.effectiveOn().isBefore(evidence.effectiveOn())) {
            return reject(JUDGED_BEFORE_SUBMITTED);
        }
        var assessment = enrolment.assessment();
        var self = Persons.sameAs(act.person(), known);
        var allocated = assessment.marking().allocation(command.evidence(), self);
        if (allocated == null && Boolean.TRUE.equals(pathway.sets().allocated())) return reject(ALLOCATION_REQUIRED);
        var role = roleOf(command, allocated);
        var refusal = Markers.refusal(self, role, evidence, command.competency(), assessment, known);
        if (refusal != null) return reject(refusal);
        if (enrolment.approvals().isGivenByAnyOf(self)) {
            return reject(ASSESSOR_IS_APPROVER);
        }
        var authorisation = known.of(PersonState.BOUNDARY, act.person())
                .assessing(enrolled.pathway().pathway(), command.competency(), role, act);
        if (authorisation == null) return reject(ASSESSOR_NOT_AUTHORISED);

        var judged = event(command, mark, cap, role, allocated, authorisation, enrolled, enrolment);
        if (role != MarkingRole.FIRST) return accept(judged);
        return Demonstration.newlyShown(enrolment.with(judged), command.competency(), known)
                .map(mastered -> accept(judged, mastered))
                .orElseGet(() -> accept(judged));
    }

    private static MarkingRole roleOf(RecordJudgement command, @Nullable AssessmentAllocated allocated) {
        if (command.role() != null) return command.role();
        return allocated == null ? MarkingRole.FIRST : allocated.role();
    }

    private static JudgementRecorded event(
            RecordJudgement command,
            Marked.Whole mark,
            @Nullable Score cap,
            MarkingRole role,
            @Nullable AssessmentAllocated allocated,
            AuthorisationId authorisation,
            LearnerEnrolled enrolled,
            EnrolmentState enrolment) {
        return new JudgementRecorded(
                command.judgement(),
                command.evidence(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.competency(),
                mark.rubric(),
                mark.criteria(),
                mark.score(),
                mark.level(),
                mark.overall(),
                cap,
                role,
                allocated == null ? command.blind() : allocated.blind(),
                enrolment.attempts(command.competency()).numberOf(command.evidence()),
                command.minutesSpent(),
                command.comment(),
                allocated == null ? null : allocated.allocation(),
                command.act().person(),
                authorisation,
                command.act().effectiveOn());
    }

    private static boolean repeats(RecordJudgement command, JudgementRecorded already) {
        return already.evidence().equals(command.evidence())
                && already.competency().equals(command.competency())
                && Marked.repeats(
                        command.given(), already.rubric(), already.criteria(), already.score(), already.overall())
                && (command.role() == null || command.role() == already.role())
                && (already.allocation() != null || already.blind() == command.blind())
                && Objects.equals(already.minutesSpent(), command.minutesSpent())
                && Objects.equals(already.comment(), command.comment())
                && already.assessor().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
