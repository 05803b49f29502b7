package org.cairn.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.eventstore.PostgresEventStorageEngine;
import org.springframework.stereotype.Component;

/// The log as it was at an earlier position, for what is asked of the past. Decisions ask
/// [org.cairn.command.decision.Knowledge].
@Component
public final class RecordedEvents {

    private final PostgresEventStorageEngine engine;
    private final EventDecoder decoder = new EventDecoder(EventShapes.released());

    RecordedEvents(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    /// The position of the last event that is committed, by whatever process.
    public long head() {
        return engine.refresh().join();
    }

    /// The events of these kinds with this tag at or before the position, in their order. The same question has the
    /// same answer for ever.
    ///
    /// @param kinds event records, or sealed interfaces whose every record is meant
    public List<DomainEvent> upTo(
            long position, String tag, Object id, List<? extends Class<? extends DomainEvent>> kinds) {
        return upTo(
                position, EventCriteria.havingTags(Tag.of(tag, id.toString())).andBeingOneOfTypes(names(kinds)));
    }

    /// The same, with whatever tags. It looks at the whole log, so it is for what is asked seldom.
    public List<DomainEvent> upTo(long position, List<? extends Class<? extends DomainEvent>> kinds) {
        return upTo(position, EventCriteria.havingAnyTag().andBeingOneOfTypes(names(kinds)));
    }

    /// The state of a boundary as it was at that position.
    public <I, S> S stateAt(long position, Boundary<I, S> boundary, I id) {
        var criteria = EventCriteria.havingTags(Tag.of(boundary.tag(), id.toString()))
                .andBeingOneOfTypes(boundary.types().toArray(String[]::new));
        return boundary.of(upTo(position, criteria));
    }

    private static String[] names(List<? extends Class<? extends DomainEvent>> kinds) {
        return kinds.stream()
                .flatMap(RecordedEvents::records)
                .flatMap(type -> EventShapes.released().storedNames(type).stream())
                .distinct()
                .toArray(String[]::new);
    }

    private List<DomainEvent> upTo(long position, EventCriteria criteria) {
        var found = new ArrayList<DomainEvent>();
        var stream = engine.source(SourcingCondition.conditionFor(criteria), null);
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            if (entry.get().getResource(ConsistencyMarker.RESOURCE_KEY) != null) continue; // The end.
            if (positionOf(entry.get()) <= position)
                found.add(decoder.decode(entry.get().message()));
        }
        stream.error().ifPresent(RecordedEvents::rethrow);
        return found;
    }

    private static Stream<Class<? extends DomainEvent>> records(Class<? extends DomainEvent> kind) {
        if (!kind.isSealed()) return Stream.of(kind);
        return Arrays.stream(kind.getPermittedSubclasses()).map(type -> type.asSubclass(DomainEvent.class));
    }

    private static long positionOf(MessageStream.Entry<? extends EventMessage> entry) {
        return TrackingToken.fromContext(entry)
                .map(token -> token.position().orElse(0))
                .orElse(0L);
    }

    private static void rethrow(Throwable error) {
        if (error instanceof RuntimeException unchecked) throw unchecked;
        throw new IllegalStateException(error);
    }
}
