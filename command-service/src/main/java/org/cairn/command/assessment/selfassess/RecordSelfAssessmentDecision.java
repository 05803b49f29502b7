package org.cairn.command.assessment.selfassess;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.COMPETENCY_NOT_IN_EVIDENCE;
import static org.cairn.contracts.assessment.AssessmentReason.LEVEL_NOT_ON_SCALE;
import static org.cairn.contracts.assessment.AssessmentReason.SELF_ASSESSMENT_ID_TAKEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;
import static org.cairn.contracts.evidence.EvidenceReason.COMPETENCY_NOT_IN_PATHWAY;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.assessment.RecordSelfAssessment;
import org.cairn.contracts.assessment.SelfAssessmentRecorded;

final class RecordSelfAssessmentDecision implements Slice<RecordSelfAssessment> {

    @Override
    public Class<RecordSelfAssessment> command() {
        return RecordSelfAssessment.class;
    }

    @Override
    public Decision decide(RecordSelfAssessment command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);

        // Told as it was: the learner may have moved to another version since.
        var already = enrolment.assessment().selfAssessments().get(command.selfAssessment());
        var recorded = new SelfAssessmentRecorded(
                command.selfAssessment(),
                command.enrolment(),
                enrolled.learner(),
                already == null ? enrolled.pathway() : already.pathway(),
                command.competency(),
                command.level(),
                command.evidence(),
                command.reflection(),
                act.effectiveOn());
        if (already != null) return already.equals(recorded) ? NOTHING_NEW : reject(SELF_ASSESSMENT_ID_TAKEN);

        var pathway = Pathways.of(enrolled.pathway(), known);
        if (!pathway.competencies().contains(command.competency())) return reject(COMPETENCY_NOT_IN_PATHWAY);
        if (Pathways.scaleOf(pathway, known).levels().stream()
                .noneMatch(level -> level.code().equals(command.level()))) {
            return reject(LEVEL_NOT_ON_SCALE);
        }
        if (command.evidence() != null) {
            var evidence = enrolment.portfolio().evidence().get(command.evidence());
            if (evidence == null) return reject(EVIDENCE_UNKNOWN);
            if (!evidence.competencies().contains(command.competency())) return reject(COMPETENCY_NOT_IN_EVIDENCE);
        }
        if (!act.isHistorical() && enrolment.participation().hasLeftBefore(act.effectiveOn())) {
            return reject(ENROLMENT_WITHDRAWN);
        }
        return accept(recorded);
    }
}
