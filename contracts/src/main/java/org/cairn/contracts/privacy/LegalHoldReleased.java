package org.cairn.contracts.privacy;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Tags;

/// A legal hold ended. Others may remain.
@Event(namespace = "privacy", name = "LegalHoldReleased", version = "1")
public record LegalHoldReleased(
        LegalHoldId hold, @EventTag(key = Tags.LEARNER) LearnerId learner, LocalDate effectiveOn)
        implements PrivacyEvent {}
