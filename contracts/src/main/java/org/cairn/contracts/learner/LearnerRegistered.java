package org.cairn.contracts.learner;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;

/// A learner became known. Who it is stands in `identity`, never here.
@Event(namespace = "learner", name = "LearnerRegistered", version = "1")
public record LearnerRegistered(
        @EventTag(key = Tags.LEARNER) LearnerId learner, LocalDate effectiveOn) implements LearnerEvent {}
