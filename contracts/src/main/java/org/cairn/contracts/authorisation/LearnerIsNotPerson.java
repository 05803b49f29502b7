package org.cairn.contracts.authorisation;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// It was a mistake that the learner be that member of staff.
@Event(namespace = "authorisation", name = "LearnerIsNotPerson", version = "1")
public record LearnerIsNotPerson(
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        @EventTag(key = Tags.PERSON) PersonId person,
        LocalDate effectiveOn)
        implements PersonEvent {}
