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

/// A credential was issued anew: it stands in place of the one that it supersedes, which is kept.
///
/// @param supersedes    the newest of the chain before; if that was revoked, it stays revoked
/// @param changedFields names of what differs, `learner-name` among them
@Event(namespace = "credential", name = "CredentialReissued", version = "1")
public record CredentialReissued(
        @EventTag(key = Tags.CREDENTIAL) CredentialId credential,
        CredentialId supersedes,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        String cause,
        List<String> changedFields,
        Award award,
        @EventTag(key = Tags.STATUS_LIST) StatusListId statusList,
        int statusIndex,
        PersonId issuer,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements CredentialEvent {

    public CredentialReissued {
        Codes.require("cause", cause);
        changedFields = List.copyOf(changedFields);
    }
}
