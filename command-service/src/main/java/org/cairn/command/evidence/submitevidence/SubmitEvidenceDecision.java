package org.cairn.command.evidence.submitevidence;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.COMPETENCY_NOT_IN_PATHWAY;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_BEFORE_ENROLMENT;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_ID_TAKEN;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_WITHOUT_COMPETENCY;
import static org.cairn.contracts.evidence.EvidenceReason.GROUP_WORK_BY_OTHERS;
import static org.cairn.contracts.evidence.EvidenceReason.GROUP_WORK_DIFFERS;
import static org.cairn.contracts.evidence.EvidenceReason.GROUP_WORK_UNKNOWN;

import java.util.HashSet;
import java.util.List;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.GroupWork;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Prerequisites;
import org.cairn.command.state.Retirements;
import org.cairn.contracts.evidence.Circumstances;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.SubmitEvidence;

final class SubmitEvidenceDecision implements Slice<SubmitEvidence> {

    @Override
    public Class<SubmitEvidence> command() {
        return SubmitEvidence.class;
    }

    @Override
    public Decision decide(SubmitEvidence command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var competencies = new HashSet<>(command.competencies());
        if (competencies.isEmpty()
                || competencies.size() < command.competencies().size()) {
            return reject(EVIDENCE_WITHOUT_COMPETENCY);
        }
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);

        var circumstances = command.circumstances();
        var group = circumstances.group() == null ? null : known.of(GroupWork.BOUNDARY, circumstances.group());
        var work = group == null ? null : group.declared();
        // Told as it was: the learner may have moved to another version since.
        var already = enrolment.portfolio().evidence().get(command.evidence());
        var submitted = new EvidenceSubmitted(
                command.evidence(),
                command.enrolment(),
                enrolled.learner(),
                already == null ? enrolled.pathway() : already.pathway(),
                command.competencies(),
                command.artefact(),
                command.mode(),
                work == null ? List.of() : work.authors(),
                circumstances.equals(Circumstances.UNSAID) ? null : circumstances,
                act.effectiveOn());
        if (submitted.equals(already)) return NOTHING_NEW;
        if (already != null) return reject(EVIDENCE_ID_TAKEN);

        var pathway = Pathways.of(enrolled.pathway(), known);
        if (!pathway.competencies().containsAll(competencies)) return reject(COMPETENCY_NOT_IN_PATHWAY);
        if (group != null) {
            if (work == null) return reject(GROUP_WORK_UNKNOWN);
            if (!group.isBy(enrolled.learner())) return reject(GROUP_WORK_BY_OTHERS);
            if (!work.artefact().equals(command.artefact())) return reject(GROUP_WORK_DIFFERS);
        }
        if (!act.isHistorical()) {
            if (act.effectiveOn().isBefore(enrolled.effectiveOn())) return reject(EVIDENCE_BEFORE_ENROLMENT);
            var absence = enrolment.participation().absenceOn(act.effectiveOn());
            if (absence != null) return reject(absence);
            var unmet = Prerequisites.refusal(competencies, pathway, enrolment, act.effectiveOn(), known);
            if (unmet != null) return reject(unmet);
        }
        var ended = Retirements.ofGoingOn(enrolled.pathway(), act.effectiveOn(), known);
        if (ended != null) return reject(ended);
        return accept(submitted);
    }
}
