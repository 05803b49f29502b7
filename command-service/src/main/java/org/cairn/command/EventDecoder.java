package org.cairn.command;

import org.axonframework.messaging.eventhandling.EventMessage;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.shared.DomainEvent;
import tools.jackson.databind.json.JsonMapper;

/// Makes the record of a stored message; a message that still holds the record is not parsed.
final class EventDecoder {

    private final JsonMapper json;

    EventDecoder(JsonMapper json) {
        this.json = json;
    }

    DomainEvent decode(EventMessage message) {
        return switch (message.payload()) {
            case DomainEvent event -> event;
            case byte[] stored -> json.readValue(stored, typeOf(message));
            case Object other -> throw new IllegalStateException("Not an event: " + other.getClass());
            case null -> throw new IllegalStateException("An event without payload");
        };
    }

    private static Class<? extends DomainEvent> typeOf(EventMessage message) {
        var type = EventCatalogue.byName().get(message.type().name());
        // Read as another version it would lose what that does not know.
        if (type == null
                || !CatalogueTypes.ofEvent(type).version().equals(message.type().version())) {
            throw new IllegalStateException("Unknown event " + message.type() + ": was it written by a newer release?");
        }
        return type;
    }
}
