package org.cairn.contracts.credential;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// A proposed revocation was dropped: the credential stays valid.
@Event(namespace = "credential", name = "CredentialRevocationDropped", version = "1")
public record CredentialRevocationDropped(
        @EventTag(key = Tags.CREDENTIAL) CredentialId credential,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        String cause,
        PersonId person,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements CredentialEvent {

    public CredentialRevocationDropped {
        Codes.require("cause", cause);
    }
}
