package org.cairn.contracts.credential;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// A second person agreed: the credential is revoked, for good. What rests on it is listed, and stays as it is.
@Event(namespace = "credential", name = "CredentialRevoked", version = "1")
public record CredentialRevoked(
        @EventTag(key = Tags.CREDENTIAL) CredentialId credential,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        String cause,
        List<CredentialId> dependents,
        StatusEntry status,
        PersonId proposer,
        PersonId confirmer,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements CredentialEvent {

    public CredentialRevoked {
        Codes.require("cause", cause);
        dependents = List.copyOf(dependents);
    }
}
