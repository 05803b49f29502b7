package org.cairn.contracts.coaching;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.SealedText;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A learner is done with a goal.
///
/// @param text what the learner says of it, or null
@Event(namespace = "coaching", name = "GoalClosed", version = "1")
public record GoalClosed(
        GoalId goal,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        GoalOutcome outcome,
        @Nullable SealedText text,
        LocalDate effectiveOn)
        implements CoachingEvent {}
