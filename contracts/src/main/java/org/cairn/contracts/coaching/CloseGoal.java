package org.cairn.contracts.coaching;

import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Asks that a goal be closed.
///
/// @param text what the learner says of it, or null
public record CloseGoal(
        LearnerId learner,
        GoalId goal,
        GoalOutcome outcome,
        @Nullable SealedText text,
        Act act) implements Command {
    @Override
    public Object boundary() {
        return learner;
    }
}
