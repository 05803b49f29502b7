package org.cairn.eventstore;

import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/// Stored events as Axon's messages and stream entries. The payload stays in bytes; handlers convert it when
/// they need it.
final class EventMessages {
    private record TypeKey(String name, String version) {}

    private final ConcurrentHashMap<TypeKey, MessageType> types = new ConcurrentHashMap<>();

    EventMessage message(EventRow row) {
        MessageType type = types.computeIfAbsent(
                new TypeKey(row.type(), row.version()), key -> new MessageType(key.name(), key.version()));
        return new GenericEventMessage(
                row.id().toString(), type, row.payload(), MetadataJson.read(row.metadata()), row.recordedAt());
    }

    static Entry<EventMessage> entry(long position, EventMessage message) {
        return new SimpleEntry<>(
                message, TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(position)));
    }

    /// The last entry of every sourced stream.
    static Entry<EventMessage> marker(long head) {
        return new SimpleEntry<>(
                TerminalEventMessage.INSTANCE,
                Context.with(ConsistencyMarker.RESOURCE_KEY, new GlobalIndexConsistencyMarker(head)));
    }
}
