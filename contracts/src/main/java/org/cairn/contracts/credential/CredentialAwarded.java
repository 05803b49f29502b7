package org.cairn.contracts.credential;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// A credential was awarded.
@Event(namespace = "credential", name = "CredentialAwarded", version = "1")
public record CredentialAwarded(
        @EventTag(key = Tags.CREDENTIAL) CredentialId credential,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        Award award,
        @EventTag(key = Tags.STATUS_LIST) StatusListId statusList,
        int statusIndex,
        PersonId issuer,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements CredentialEvent {}
