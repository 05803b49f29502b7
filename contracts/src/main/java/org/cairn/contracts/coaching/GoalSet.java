package org.cairn.contracts.coaching;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.SealedText;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A learner set a goal.
///
/// @param dueOn        the day agreed for it, or null; may lie ahead
/// @param competencies what it is about, as far as that is in a framework; null if it is not
/// @param text         in the learner's own words
@Event(namespace = "coaching", name = "GoalSet", version = "1")
public record GoalSet(
        GoalId goal,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        GoalHorizon horizon,
        @Nullable LocalDate dueOn,
        @Nullable GoalCompetencies competencies,
        SealedText text,
        LocalDate effectiveOn)
        implements CoachingEvent {}
