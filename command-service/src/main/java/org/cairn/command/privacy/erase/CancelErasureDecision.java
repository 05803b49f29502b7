package org.cairn.command.privacy.erase;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_ALREADY_CONFIRMED;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_DAY_BEFORE_ORDER;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_IS_NOT_HISTORY;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.PrivacyState;
import org.cairn.contracts.privacy.CancelErasure;
import org.cairn.contracts.privacy.ErasureCancelled;

final class CancelErasureDecision implements Slice<CancelErasure> {

    @Override
    public Class<CancelErasure> command() {
        return CancelErasure.class;
    }

    @Override
    public Decision decide(CancelErasure command, Knowledge known) {
        var act = command.act();
        if (act.isHistorical()) return reject(ERASURE_IS_NOT_HISTORY);
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var erasure =
                known.of(PrivacyState.BOUNDARY, command.learner()).erasures().get(command.erasure());
        if (erasure == null) return reject(ERASURE_UNKNOWN);
        if (erasure.cancelled() != null) return NOTHING_NEW;
        if (erasure.confirmed() != null) return reject(ERASURE_ALREADY_CONFIRMED);
        if (act.effectiveOn().isBefore(erasure.ordered().effectiveOn())) return reject(ERASURE_DAY_BEFORE_ORDER);
        return accept(new ErasureCancelled(command.erasure(), command.learner(), act.person(), act.effectiveOn()));
    }
}
