package org.cairn.contracts.operations;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;

/// A session was delivered. One of several groupings is several sessions.
///
/// @param choiceOffered whether learners could choose what to do, or how
@Event(namespace = "operations", name = "SessionDelivered", version = "1")
public record SessionDelivered(
        @EventTag(key = Tags.OPERATION) OperationId operation,
        @EventTag(key = Tags.SECTION) SectionId section,
        Grouping grouping,
        int minutes,
        boolean choiceOffered,
        LocalDate effectiveOn)
        implements OperationEvent {}
