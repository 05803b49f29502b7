package org.cairn.contracts.authorisation;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// A learner is a member of staff as well. Nobody decides on themselves.
@Event(namespace = "authorisation", name = "LearnerIsPerson", version = "1")
public record LearnerIsPerson(
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        @EventTag(key = Tags.PERSON) PersonId person,
        LocalDate effectiveOn)
        implements PersonEvent {}
