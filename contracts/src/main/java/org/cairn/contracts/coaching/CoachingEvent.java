package org.cairn.contracts.coaching;

import org.cairn.contracts.shared.DomainEvent;

/// What learners say of where they go, and how it goes.
public sealed interface CoachingEvent extends DomainEvent
        permits GoalSet, GoalClosed, CheckInHeld, ReflectionRecorded, ProfileReviewed {}
