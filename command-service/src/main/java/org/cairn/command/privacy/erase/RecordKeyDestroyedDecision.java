package org.cairn.command.privacy.erase;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_NOT_CONFIRMED;
import static org.cairn.contracts.privacy.PrivacyReason.ERASURE_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.PrivacyState;
import org.cairn.contracts.privacy.PersonalKeyDestroyed;
import org.cairn.contracts.privacy.RecordKeyDestroyed;

final class RecordKeyDestroyedDecision implements Slice<RecordKeyDestroyed> {

    @Override
    public Class<RecordKeyDestroyed> command() {
        return RecordKeyDestroyed.class;
    }

    @Override
    public Decision decide(RecordKeyDestroyed command, Knowledge known) {
        var erasure =
                known.of(PrivacyState.BOUNDARY, command.learner()).erasures().get(command.erasure());
        if (erasure == null) return reject(ERASURE_UNKNOWN);
        if (erasure.confirmed() == null) return reject(ERASURE_NOT_CONFIRMED);
        if (erasure.destroyed() != null) return NOTHING_NEW;
        return accept(new PersonalKeyDestroyed(
                command.erasure(), command.learner(), command.act().effectiveOn()));
    }
}
