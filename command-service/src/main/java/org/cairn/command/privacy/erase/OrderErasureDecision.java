package org.cairn.command.privacy.erase;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_ALREADY_ORDERED;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_ID_TAKEN;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_IS_NOT_HISTORY;
import static org.cairn.contracts.privacy.PrivacyReason.LEARNER_UNDER_LEGAL_HOLD;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.PrivacyState;
import org.cairn.contracts.privacy.ErasureOrdered;
import org.cairn.contracts.privacy.OrderErasure;

final class OrderErasureDecision implements Slice<OrderErasure> {

    @Override
    public Class<OrderErasure> command() {
        return OrderErasure.class;
    }

    @Override
    public Decision decide(OrderErasure command, Knowledge known) {
        var act = command.act();
        if (act.isHistorical()) return reject(ERASURE_IS_NOT_HISTORY);
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var ordered = new ErasureOrdered(
                command.erasure(),
                command.learner(),
                command.basis(),
                command.retained(),
                act.person(),
                act.effectiveOn());
        var privacy = known.of(PrivacyState.BOUNDARY, command.learner());
        var already = privacy.erasures().get(command.erasure());
        if (already != null) return already.ordered().equals(ordered) ? NOTHING_NEW : reject(ERASURE_ID_TAKEN);

        if (!known.of(LearnerState.BOUNDARY, command.learner()).registered()) return reject(LEARNER_UNKNOWN);
        if (privacy.hasOpenOrder()) return reject(ERASURE_ALREADY_ORDERED);
        if (privacy.isOnHold()) return reject(LEARNER_UNDER_LEGAL_HOLD);
        // One who was erased may be erased again: an older backup that was restored brings back what was gone.
        return accept(ordered);
    }
}
