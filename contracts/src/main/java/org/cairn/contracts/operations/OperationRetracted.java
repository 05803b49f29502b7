package org.cairn.contracts.operations;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// What was recorded under this id was a mistake: no figure counts it.
///
/// @param replacedBy what is true instead; null where nothing is
@Event(namespace = "operations", name = "OperationRetracted", version = "1")
public record OperationRetracted(
        @EventTag(key = Tags.OPERATION) OperationId operation,
        String cause,
        @Nullable OperationId replacedBy,
        LocalDate effectiveOn)
        implements OperationEvent {

    public OperationRetracted {
        Codes.require("cause", cause);
    }
}
