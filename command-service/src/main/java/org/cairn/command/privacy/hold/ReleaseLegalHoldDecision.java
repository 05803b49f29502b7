package org.cairn.command.privacy.hold;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_IS_NOT_HISTORY;
import static org.cairn.contracts.privacy.PrivacyReason.LEGAL_HOLD_ALREADY_RELEASED;
import static org.cairn.contracts.privacy.PrivacyReason.LEGAL_HOLD_RELEASED_BEFORE_PLACED;
import static org.cairn.contracts.privacy.PrivacyReason.LEGAL_HOLD_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.PrivacyState;
import org.cairn.contracts.privacy.LegalHoldReleased;
import org.cairn.contracts.privacy.ReleaseLegalHold;

final class ReleaseLegalHoldDecision implements Slice<ReleaseLegalHold> {

    @Override
    public Class<ReleaseLegalHold> command() {
        return ReleaseLegalHold.class;
    }

    @Override
    public Decision decide(ReleaseLegalHold command, Knowledge known) {
        var act = command.act();
        if (act.isHistorical()) return reject(ERASURE_IS_NOT_HISTORY);
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var hold = known.of(PrivacyState.BOUNDARY, command.learner()).holds().get(command.hold());
        if (hold == null) return reject(LEGAL_HOLD_UNKNOWN);

        var released = new LegalHoldReleased(command.hold(), command.learner(), act.effectiveOn());
        if (released.equals(hold.released())) return NOTHING_NEW;
        if (hold.released() != null) return reject(LEGAL_HOLD_ALREADY_RELEASED);
        if (act.effectiveOn().isBefore(hold.placed().effectiveOn())) return reject(LEGAL_HOLD_RELEASED_BEFORE_PLACED);
        return accept(released);
    }
}
