package org.cairn.contracts.privacy;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Tags;

/// The learner's key and all rows that say who it was are gone.
@Event(namespace = "privacy", name = "PersonalKeyDestroyed", version = "1")
public record PersonalKeyDestroyed(
        ErasureId erasure, @EventTag(key = Tags.LEARNER) LearnerId learner, LocalDate effectiveOn)
        implements PrivacyEvent {}
