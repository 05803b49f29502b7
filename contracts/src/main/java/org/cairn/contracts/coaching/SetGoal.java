package org.cairn.contracts.coaching;

import java.time.LocalDate;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Asks that a goal of a learner be recorded.
///
/// @param dueOn        the day agreed for it, or null; may lie ahead
/// @param competencies what it is about, as far as that is in a framework; null if it is not
/// @param text         in the learner's own words
public record SetGoal(
        LearnerId learner,
        GoalId goal,
        GoalHorizon horizon,
        @Nullable LocalDate dueOn,
        @Nullable GoalCompetencies competencies,
        SealedText text,
        Act act)
        implements Command {
    @Override
    public Object boundary() {
        return learner;
    }
}
