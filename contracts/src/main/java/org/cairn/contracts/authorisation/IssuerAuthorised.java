package org.cairn.contracts.authorisation;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// Someone may award, reissue and revoke credentials; for the whole institution also seal transcripts.
@Event(namespace = "authorisation", name = "IssuerAuthorised", version = "1")
public record IssuerAuthorised(
        @EventTag(key = Tags.AUTHORISATION) AuthorisationId authorisation,
        @EventTag(key = Tags.PERSON) PersonId person,
        Scope scope,
        Term term,
        LocalDate effectiveOn)
        implements AuthorisationEvent {}
