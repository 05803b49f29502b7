package org.cairn.command.state;

import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;

import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// Whether anything new may be recorded about a learner as a person.
public final class KnownLearner {

    /// Why not; null if it may be.
    public static @Nullable Reason refusal(LearnerId learner, Knowledge known) {
        if (!known.of(LearnerState.BOUNDARY, learner).registered()) return LEARNER_UNKNOWN;
        return known.of(PrivacyState.BOUNDARY, learner).isErased() ? LEARNER_ERASED : null;
    }

    private KnownLearner() {}
}
