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

import java.util.ArrayList;
import java.util.Optional;
import org.cairn.command.assessment.policy.Calculation;
import org.cairn.command.assessment.policy.Verdict;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.PersonState;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.pathway.PathwayDefinition;

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
        return newMastery(judged, enrolment, pathway, scale, known)
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

    /// Once granted it stays granted: something is new only if the verdict is mastery at a higher level than before.
    private static Optional<MasteryDemonstrated> newMastery(
            JudgementRecorded judged,
            EnrolmentState enrolment,
            PathwayDefinition pathway,
            MasteryScale scale,
            Knowledge known) {
        var judgements = new ArrayList<>(enrolment.assessment().judgementsOf(judged.competency()));
        judgements.add(judged);
        return Calculation.of(Pathways.policyOf(pathway, known), scale, judgements)
                .filter(verdict -> verdict.level().mastery())
                .filter(verdict ->
                        enrolment.assessment().mastery().isRaisedBy(verdict.level(), judged.competency(), scale))
                .map(verdict -> mastered(judged, verdict, pathway));
    }

    private static MasteryDemonstrated mastered(JudgementRecorded judged, Verdict verdict, PathwayDefinition pathway) {
        return new MasteryDemonstrated(
                judged.enrolment(),
                judged.learner(),
                judged.pathway(),
                judged.competency(),
                verdict.level().code(),
                verdict.score(),
                pathway.framework(),
                pathway.scale(),
                pathway.policy(),
                verdict.algorithm(),
                verdict.basis(),
                null,
                verdict.effectiveOn());
    }
}
