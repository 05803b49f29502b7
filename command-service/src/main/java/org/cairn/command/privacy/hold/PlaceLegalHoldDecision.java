package org.cairn.command.privacy.hold;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_IS_NOT_HISTORY;
import static org.cairn.contracts.privacy.PrivacyReason.LEGAL_HOLD_ID_TAKEN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.PrivacyState;
import org.cairn.contracts.privacy.LegalHoldPlaced;
import org.cairn.contracts.privacy.PlaceLegalHold;

final class PlaceLegalHoldDecision implements Slice<PlaceLegalHold> {

    @Override
    public Class<PlaceLegalHold> command() {
        return PlaceLegalHold.class;
    }

    @Override
    public Decision decide(PlaceLegalHold command, Knowledge known) {
        var act = command.act();
        if (act.isHistorical()) return reject(ERASURE_IS_NOT_HISTORY);
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var placed = new LegalHoldPlaced(command.hold(), command.learner(), command.ground(), act.effectiveOn());
        var privacy = known.of(PrivacyState.BOUNDARY, command.learner());
        var already = privacy.holds().get(command.hold());
        if (already != null) return already.placed().equals(placed) ? NOTHING_NEW : reject(LEGAL_HOLD_ID_TAKEN);

        var refusal = known.of(LearnerState.BOUNDARY, command.learner()).refusal();
        return refusal == null ? accept(placed) : reject(refusal);
    }
}
