package org.cairn.contracts.milestone;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// A delegation ended before its time: its last day was the one before `effectiveOn`.
@Event(namespace = "milestone", name = "DelegationEnded", version = "1")
public record DelegationEnded(
        @EventTag(key = Tags.DELEGATION) DelegationId delegation,
        @EventTag(key = Tags.PERSON) PersonId from,
        @EventTag(key = Tags.PERSON) PersonId to,
        String cause,
        LocalDate effectiveOn)
        implements BoardEvent {

    public DelegationEnded {
        Codes.require("cause", cause);
    }
}
