package org.cairn.contracts.credential;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;

/// A version of a credential template was published. It never changes, and awards own their text.
@Event(namespace = "credential", name = "CredentialVersionPublished", version = "1")
public record CredentialVersionPublished(
        @EventTag(key = Tags.CREDENTIAL_TEMPLATE) CredentialTemplateId template,
        String version,
        CredentialDefinition definition,
        LocalDate effectiveOn)
        implements CredentialEvent {}
