package org.cairn.contracts.milestone;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// Someone who may approve let another person do so in their place, for some days.
///
/// @param from          the delegator
/// @param to            the delegate
/// @param authorisation the delegator's own, with which the delegation ends at the latest
@Event(namespace = "milestone", name = "ApprovalDelegated", version = "1")
public record ApprovalDelegated(
        @EventTag(key = Tags.DELEGATION) DelegationId delegation,
        @EventTag(key = Tags.PERSON) PersonId from,
        @EventTag(key = Tags.PERSON) PersonId to,
        Scope scope,
        Term term,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements BoardEvent {}
