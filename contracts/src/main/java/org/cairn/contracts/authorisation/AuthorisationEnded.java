package org.cairn.contracts.authorisation;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// An authorisation ended: its last day was the one before `effectiveOn`.
@Event(namespace = "authorisation", name = "AuthorisationEnded", version = "1")
public record AuthorisationEnded(
        @EventTag(key = Tags.AUTHORISATION) AuthorisationId authorisation,
        @EventTag(key = Tags.PERSON) PersonId person,
        String cause,
        LocalDate effectiveOn)
        implements AuthorisationEvent {

    public AuthorisationEnded {
        Codes.require("cause", cause);
    }
}
