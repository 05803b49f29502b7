package org.cairn.projections;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.evolution.UnreadableEventException;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Envelope;
import org.cairn.contracts.shared.Tags;
import org.cairn.eventstore.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stored bytes, of whatever version, to events of the published language in their newest shape.
final class EventDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(EventDecoder.class);
    private static final String LEARNER = Tags.LEARNER + "=";

    private final EventShapes shapes;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    EventDecoder(EventShapes shapes) {
        this.shapes = shapes;
    }

    List<Decoded> decode(List<StoredEvent> stored) {
        return stored.stream().map(this::decode).toList();
    }

    Decoded decode(StoredEvent stored) {
        if (!shapes.knows(stored.type())) {
            // Written by a newer release. Nothing here is made from it; the fold that will be, has another version.
            if (unknown.add(stored.type())) LOG.warn("Events of the unknown type {} are passed over", stored.type());
            return new Decoded(stored.position(), sequence(stored), null, null, null);
        }
        try {
            DomainEvent event = shapes.read(stored.type(), stored.version(), stored.payload());
            return new Decoded(
                    stored.position(),
                    sequence(stored),
                    new Recorded(stored.position(), stored.recordedAt(), event),
                    null,
                    stored.metadata().get(Envelope.TRACE_PARENT));
        } catch (UnreadableEventException unreadable) {
            return new Decoded(stored.position(), sequence(stored), null, unreadable.getMessage(), null);
        }
    }

    private static String sequence(StoredEvent stored) {
        String first = null;
        for (var tag : stored.tags()) {
            if (tag.startsWith(LEARNER)) return tag;
            if (first == null) first = tag;
        }
        return first == null ? "event=" + stored.eventId() : first;
    }
}
