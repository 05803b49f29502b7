package org.cairn.contracts.authorisation;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// Someone may rescind mastery, and have verdicts computed again under another policy.
@Event(namespace = "authorisation", name = "ExaminationsOfficerAuthorised", version = "1")
public record ExaminationsOfficerAuthorised(
        @EventTag(key = Tags.AUTHORISATION) AuthorisationId authorisation,
        @EventTag(key = Tags.PERSON) PersonId person,
        Scope scope,
        Term term,
        LocalDate effectiveOn)
        implements AuthorisationEvent {}
