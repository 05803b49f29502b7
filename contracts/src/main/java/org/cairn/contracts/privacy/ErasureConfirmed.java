package org.cairn.contracts.privacy;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// Another person confirmed the order. From here on the learner counts as erased.
@Event(namespace = "privacy", name = "ErasureConfirmed", version = "1")
public record ErasureConfirmed(
        ErasureId erasure, @EventTag(key = Tags.LEARNER) LearnerId learner, PersonId confirmedBy, LocalDate effectiveOn)
        implements PrivacyEvent {}
