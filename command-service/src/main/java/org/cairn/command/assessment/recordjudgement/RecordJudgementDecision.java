package org.cairn.command.assessment.recordjudgement;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_IS_APPROVER;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_NOT_AUTHORISED;
import static org.cairn.contracts.assessment.AssessmentReason.COMPETENCY_NOT_IN_EVIDENCE;
import static org.cairn.contracts.assessment.AssessmentReason.JUDGED_BEFORE_SUBMITTED;
import static org.cairn.contracts.assessment.AssessmentReason.JUDGEMENT_ID_TAKEN;
import static org.cairn.contracts.assessment.AssessmentReason.SCORE_OUTSIDE_SCALE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_UNKNOWN;

import org.cairn.command.assessment.policy.Demonstration;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.PersonState;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.RecordJudgement;

/// A judgement, and the mastery that follows from it by the pathway's policy.
///
/// A learner who has left is still judged on what was submitted before.
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
        for (var already : enrolment.assessment().judgements()) {
            if (already.judgement().equals(command.judgement())) {
                return repeats(command, already) ? NOTHING_NEW : reject(JUDGEMENT_ID_TAKEN);
            }
        }

        var evidence = enrolment.portfolio().evidence().get(command.evidence());
        if (evidence == null) return reject(EVIDENCE_UNKNOWN);
        if (!evidence.competencies().contains(command.competency())) return reject(COMPETENCY_NOT_IN_EVIDENCE);
        var pathway = Pathways.of(enrolled.pathway(), known);
        var scale = Pathways.scaleOf(pathway, known);
        if (!scale.contains(command.score())) return reject(SCORE_OUTSIDE_SCALE);
        if (!act.isHistorical() && act.effectiveOn().isBefore(evidence.effectiveOn())) {
            return reject(JUDGED_BEFORE_SUBMITTED);
        }
        if (enrolment.approvals().isBeingGivenBy(act.person())) return reject(ASSESSOR_IS_APPROVER);
        var authorisation = known.of(PersonState.BOUNDARY, act.person())
                .assessing(enrolled.pathway().pathway(), act);
        if (authorisation == null) return reject(ASSESSOR_NOT_AUTHORISED);

        var judged = new JudgementRecorded(
                command.judgement(),
                command.evidence(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.competency(),
                command.score(),
                scale.levelOf(command.score()).code(),
                act.person(),
                authorisation,
                act.effectiveOn());
        return Demonstration.newlyShown(enrolment.with(judged), command.competency(), known)
                .map(mastered -> accept(judged, mastered))
                .orElseGet(() -> accept(judged));
    }

    private static boolean repeats(RecordJudgement command, JudgementRecorded already) {
        return already.evidence().equals(command.evidence())
                && already.competency().equals(command.competency())
                && already.score().equals(command.score())
                && already.assessor().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
