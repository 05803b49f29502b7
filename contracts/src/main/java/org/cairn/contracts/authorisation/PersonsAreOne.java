package org.cairn.contracts.authorisation;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// Two that were taken for two persons are one human being, for example with two accounts. Two eyes, not four.
@Event(namespace = "authorisation", name = "PersonsAreOne", version = "1")
public record PersonsAreOne(
        @EventTag(key = Tags.PERSON) PersonId person,
        @EventTag(key = Tags.PERSON) PersonId same,
        LocalDate effectiveOn) implements PersonEvent {}
