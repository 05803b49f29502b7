package org.cairn.command;

import org.axonframework.messaging.eventhandling.EventMessage;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.shared.DomainEvent;

/// Makes the record of a stored message, whatever version it is stored in; a message that still holds the record is not
/// parsed.
final class EventDecoder {

    private final EventShapes shapes;

    EventDecoder(EventShapes shapes) {
        this.shapes = shapes;
    }

    /// @throws org.cairn.contracts.evolution.UnreadableEventException if this release cannot read it: to decide without
    ///     it would be to decide wrongly
    DomainEvent decode(EventMessage message) {
        return switch (message.payload()) {
            case DomainEvent event -> event;
            case byte[] stored ->
                shapes.read(message.type().name(), message.type().version(), stored);
            case Object other -> throw new IllegalStateException("Not an event: " + other.getClass());
            case null -> throw new IllegalStateException("An event without payload");
        };
    }
}
