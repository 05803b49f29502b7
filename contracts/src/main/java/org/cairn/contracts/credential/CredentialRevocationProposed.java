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

/// The first of two people wants a credential revoked. It is valid until the second agrees.
///
/// @param dependents the valid credentials that rest on it; none of them is revoked with it
@Event(namespace = "credential", name = "CredentialRevocationProposed", version = "1")
public record CredentialRevocationProposed(
        @EventTag(key = Tags.CREDENTIAL) CredentialId credential,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        String cause,
        List<CredentialId> dependents,
        PersonId proposer,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements CredentialEvent {

    public CredentialRevocationProposed {
        Codes.require("cause", cause);
        dependents = List.copyOf(dependents);
    }
}
