package org.cairn.contracts.authorisation;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// Someone may load history with its own dates. `term` is about the day of loading, not about the days loaded.
@Event(namespace = "authorisation", name = "HistoricalLoadAuthorised", version = "1")
public record HistoricalLoadAuthorised(
        @EventTag(key = Tags.AUTHORISATION) AuthorisationId authorisation,
        @EventTag(key = Tags.PERSON) PersonId person,
        String source,
        Term term,
        LocalDate effectiveOn)
        implements AuthorisationEvent {

    public HistoricalLoadAuthorised {
        Codes.require("source", source);
    }
}
