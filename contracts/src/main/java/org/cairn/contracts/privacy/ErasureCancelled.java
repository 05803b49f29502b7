package org.cairn.contracts.privacy;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// The order was taken back before it was confirmed.
@Event(namespace = "privacy", name = "ErasureCancelled", version = "1")
public record ErasureCancelled(
        ErasureId erasure, @EventTag(key = Tags.LEARNER) LearnerId learner, PersonId cancelledBy, LocalDate effectiveOn)
        implements PrivacyEvent {}
