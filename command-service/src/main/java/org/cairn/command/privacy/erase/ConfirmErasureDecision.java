package org.cairn.command.privacy.erase;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_CANCELLED;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_DAY_BEFORE_ORDER;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_IS_NOT_HISTORY;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_NEEDS_ANOTHER_PERSON;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_UNKNOWN;
import static org.cairn.contracts.privacy.PrivacyReason.LEARNER_UNDER_LEGAL_HOLD;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Persons;
import org.cairn.command.state.PrivacyState;
import org.cairn.contracts.privacy.ConfirmErasure;
import org.cairn.contracts.privacy.ErasureConfirmed;

final class ConfirmErasureDecision implements Slice<ConfirmErasure> {

    @Override
    public Class<ConfirmErasure> command() {
        return ConfirmErasure.class;
    }

    @Override
    public Decision decide(ConfirmErasure command, Knowledge known) {
        var act = command.act();
        if (act.isHistorical()) return reject(ERASURE_IS_NOT_HISTORY);
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var privacy = known.of(PrivacyState.BOUNDARY, command.learner());
        var erasure = privacy.erasures().get(command.erasure());
        if (erasure == null) return reject(ERASURE_UNKNOWN);
        if (erasure.cancelled() != null) return reject(ERASURE_CANCELLED);
        if (Persons.sameAs(act.person(), known).contains(erasure.ordered().orderedBy())) {
            return reject(ERASURE_NEEDS_ANOTHER_PERSON);
        }
        // Whoever asks again wants it finished, on whatever day: it may have been cut off.
        if (erasure.confirmed() != null) return NOTHING_NEW;

        if (act.effectiveOn().isBefore(erasure.ordered().effectiveOn())) return reject(ERASURE_DAY_BEFORE_ORDER);
        if (privacy.isOnHold()) return reject(LEARNER_UNDER_LEGAL_HOLD);
        return accept(new ErasureConfirmed(command.erasure(), command.learner(), act.person(), act.effectiveOn()));
    }
}
