package org.cairn.projections;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Tags;
import org.cairn.eventstore.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Stored bytes to events of the published language.
final class EventDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(EventDecoder.class);
    private static final String LEARNER = Tags.LEARNER + "=";

    private final Map<String, ObjectReader> readers;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    EventDecoder() {
        // Of its own: the application's mapper is set for requests, which may not say what we do not know. Events may.
        var json = JsonMapper.builder().build();
        readers = EventCatalogue.byName().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> json.readerFor(entry.getValue())));
    }

    List<Decoded> decode(List<StoredEvent> stored) {
        return stored.stream().map(this::decode).toList();
    }

    Decoded decode(StoredEvent stored) {
        var reader = readers.get(stored.type());
        if (reader == null) {
            // Written by a newer release. Nothing here is made from it; the fold that will be, has another version.
            if (unknown.add(stored.type())) LOG.warn("Events of the unknown type {} are passed over", stored.type());
            return new Decoded(stored.position(), sequence(stored), null, null);
        }
        try {
            DomainEvent event = reader.readValue(stored.payload());
            return new Decoded(
                    stored.position(),
                    sequence(stored),
                    new Recorded(stored.position(), stored.recordedAt(), event),
                    null);
        } catch (JacksonException | IllegalArgumentException broken) {
            return new Decoded(stored.position(), sequence(stored), null, describe(broken));
        }
    }

    /// What went wrong, without the stored bytes.
    private static String describe(RuntimeException broken) {
        return broken instanceof JacksonException jackson ? jackson.getOriginalMessage() : broken.toString();
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
