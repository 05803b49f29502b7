package org.cairn.contracts.operations;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// Someone completed a course of training.
///
/// @param expiresOn the last day on which it counts; null where it does not expire
@Event(namespace = "operations", name = "TrainingCompleted", version = "1")
public record TrainingCompleted(
        @EventTag(key = Tags.OPERATION) OperationId operation,
        @EventTag(key = Tags.PERSON) PersonId person,
        String course,
        @Nullable LocalDate expiresOn,
        LocalDate effectiveOn)
        implements OperationEvent {

    public TrainingCompleted {
        Codes.require("course", course);
    }
}
