package org.cairn.command.evidence.claimpriorlearning;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.COMPETENCY_NOT_IN_PATHWAY;
import static org.cairn.contracts.evidence.EvidenceReason.PRIOR_LEARNING_CLAIM_BEFORE_ENROLMENT;
import static org.cairn.contracts.evidence.EvidenceReason.PRIOR_LEARNING_CLAIM_ID_TAKEN;
import static org.cairn.contracts.evidence.EvidenceReason.PRIOR_LEARNING_CLAIM_INCOMPLETE;

import java.util.HashSet;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Retirements;
import org.cairn.contracts.evidence.ClaimPriorLearning;
import org.cairn.contracts.evidence.PriorLearningClaimed;

final class ClaimPriorLearningDecision implements Slice<ClaimPriorLearning> {

    @Override
    public Class<ClaimPriorLearning> command() {
        return ClaimPriorLearning.class;
    }

    @Override
    public Decision decide(ClaimPriorLearning command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var competencies = new HashSet<>(command.competencies());
        if (competencies.isEmpty()
                || competencies.size() < command.competencies().size()
                || command.basis().isEmpty()) {
            return reject(PRIOR_LEARNING_CLAIM_INCOMPLETE);
        }
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var already = enrolment.portfolio().claims().get(command.claim());
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(PRIOR_LEARNING_CLAIM_ID_TAKEN);

        var pathway = Pathways.of(enrolled.pathway(), known);
        if (!pathway.competencies().containsAll(competencies)) return reject(COMPETENCY_NOT_IN_PATHWAY);
        if (!act.isHistorical()) {
            if (act.effectiveOn().isBefore(enrolled.effectiveOn()))
                return reject(PRIOR_LEARNING_CLAIM_BEFORE_ENROLMENT);
            var absence = enrolment.participation().absenceOn(act.effectiveOn());
            if (absence != null) return reject(absence);
        }
        var ended = Retirements.ofGoingOn(enrolled.pathway(), act.effectiveOn(), known);
        if (ended != null) return reject(ended);
        return accept(new PriorLearningClaimed(
                command.claim(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.kind(),
                command.basis(),
                command.competencies(),
                command.credits(),
                act.person(),
                act.effectiveOn()));
    }

    private static boolean repeats(ClaimPriorLearning command, PriorLearningClaimed already) {
        return new PriorLearningClaimed(
                        command.claim(),
                        command.enrolment(),
                        already.learner(),
                        already.pathway(),
                        command.kind(),
                        command.basis(),
                        command.competencies(),
                        command.credits(),
                        command.act().person(),
                        command.act().effectiveOn())
                .equals(already);
    }
}
