package org.cairn.command.enrolment.withdraw;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ALREADY_WITHDRAWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.WITHDRAWAL_BEFORE_ENROLMENT;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.WithdrawLearner;

final class WithdrawDecision implements Slice<WithdrawLearner> {

    @Override
    public Class<WithdrawLearner> command() {
        return WithdrawLearner.class;
    }

    @Override
    public Decision decide(WithdrawLearner command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);

        var withdrawn = new LearnerWithdrawn(
                command.enrolment(), enrolled.learner(), enrolled.pathway(), command.cause(), act.effectiveOn());
        if (withdrawn.equals(enrolment.participation().withdrawn())) return NOTHING_NEW;
        if (enrolment.participation().withdrawn() != null) return reject(ALREADY_WITHDRAWN);
        if (!act.isHistorical() && act.effectiveOn().isBefore(enrolled.effectiveOn())) {
            return reject(WITHDRAWAL_BEFORE_ENROLMENT);
        }

        return accept(withdrawn);
    }
}
