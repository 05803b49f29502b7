package org.cairn.command.evidence.withdrawevidence;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_ALREADY_WITHDRAWN;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_WITHDRAWN_BEFORE_SUBMITTED;

import java.util.Collections;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.evidence.WithdrawEvidence;

/// What was granted on the evidence stays granted, and is named: to take it away is another decision, by other people.
final class WithdrawEvidenceDecision implements Slice<WithdrawEvidence> {

    @Override
    public Class<WithdrawEvidence> command() {
        return WithdrawEvidence.class;
    }

    @Override
    public Decision decide(WithdrawEvidence command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var evidence = enrolment.portfolio().evidence().get(command.evidence());
        if (evidence == null) return reject(EVIDENCE_UNKNOWN);
        var already = enrolment.portfolio().withdrawn().get(command.evidence());
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(EVIDENCE_ALREADY_WITHDRAWN);

        if (!act.isHistorical() && act.effectiveOn().isBefore(evidence.effectiveOn())) {
            return reject(EVIDENCE_WITHDRAWN_BEFORE_SUBMITTED);
        }
        var judgements = enrolment.assessment().judgements().stream()
                .filter(judged -> judged.evidence().equals(command.evidence()))
                .map(JudgementRecorded::judgement)
                .toList();
        var standing = enrolment.assessment().mastery().highest().values().stream()
                .filter(mastered -> !Collections.disjoint(mastered.judgements(), judgements))
                .map(MasteryDemonstrated::competency)
                .toList();
        return accept(new EvidenceWithdrawn(
                command.evidence(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.cause(),
                command.stillRetained(),
                standing,
                act.effectiveOn()));
    }

    private static boolean repeats(WithdrawEvidence command, EvidenceWithdrawn already) {
        return already.cause().equals(command.cause())
                && already.stillRetained() == command.stillRetained()
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
