package org.cairn.contracts.authorisation;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// It was a mistake that the two be one.
@Event(namespace = "authorisation", name = "PersonsAreTwo", version = "1")
public record PersonsAreTwo(
        @EventTag(key = Tags.PERSON) PersonId person,
        @EventTag(key = Tags.PERSON) PersonId other,
        LocalDate effectiveOn)
        implements PersonEvent {}
