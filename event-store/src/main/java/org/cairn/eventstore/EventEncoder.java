package org.cairn.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/// Turns events into their stored form and refuses what cannot be stored, before anything is queued.
final class EventEncoder {
    private static final Instant EARLIEST = Instant.parse("-4712-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+294247-01-01T00:00:00Z");

    private final Converter converter;
    private final EngineSettings settings;

    EventEncoder(Converter converter, EngineSettings settings) {
        this.converter = converter;
        this.settings = settings;
    }

    /// @throws EventTooLargeException if a limit is exceeded
    /// @throws EventStoreException    if an event cannot be stored as it is
    List<EncodedEvent> encode(List<? extends TaggedEventMessage<?>> events) {
        var encoded = new ArrayList<EncodedEvent>(events.size());
        long bytes = 0;
        for (var event : events) {
            EncodedEvent e = encode(event);
            bytes += e.payload().length + e.metadata().length;
            encoded.add(e);
        }
        requireAtMost("Bytes of one append", bytes, settings.maxAppendBytes());
        return encoded;
    }

    private EncodedEvent encode(TaggedEventMessage<?> tagged) {
        EventMessage event = tagged.event();
        UUID id = id(event.identifier());
        Instant at = event.timestamp();
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new EventStoreException("The time of an event is out of range: " + at);
        }
        requireStorable("name of an event's type", event.type().name());
        requireStorable("version of an event's type", event.type().version());
        byte[] payload = event.payloadAs(byte[].class, converter);
        if (payload == null) {
            throw new EventStoreException("An event needs a payload: " + event.type());
        }
        requireAtMost("Bytes of the payload of " + event.type(), payload.length, settings.maxPayloadBytes());
        byte[] metadata = MetadataJson.write(event.metadata());
        requireAtMost("Bytes of the metadata of " + event.type(), metadata.length, settings.maxPayloadBytes());
        long micros = RecordedAt.micros(at);
        Tag[] tags = tagged.tags().toArray(new Tag[0]);
        var message = new GenericEventMessage(
                event.identifier(), event.type(), payload, event.metadata(), RecordedAt.instant(micros));
        String[] texts = tagTexts(event, tags);
        byte[] leaf = EventHash.leaf(
                id, micros, event.type().name(), event.type().version(), payload, metadata, Arrays.asList(texts));
        return new EncodedEvent(id, micros, payload, metadata, tags, texts, TagText.arrayLiteral(texts), leaf, message);
    }

    private String[] tagTexts(EventMessage event, Tag[] tags) {
        requireAtMost("Tags of " + event.type(), tags.length, settings.maxTags());
        var texts = new String[tags.length];
        for (int i = 0; i < tags.length; i++) {
            if (tags[i].key().indexOf('=') >= 0) {
                throw new EventStoreException("The key of a tag must not hold '=': " + tags[i].key());
            }
            texts[i] = TagText.of(tags[i]);
            requireStorable("tag", texts[i]);
            requireAtMost("Characters of a tag of " + event.type(), texts[i].length(), settings.maxTagChars());
        }
        return texts;
    }

    /// Only what reads back as it was given.
    private static UUID id(String identifier) {
        try {
            UUID id = UUID.fromString(identifier);
            if (id.toString().equals(identifier)) {
                return id;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new EventStoreException("The identifier of an event must be a UUID in lower case: " + identifier);
    }

    /// PostgreSQL's text holds neither U+0000 nor half of a surrogate pair.
    private static void requireStorable(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new EventStoreException("The %s holds a character that cannot be stored".formatted(what));
            }
        }
    }

    private static void requireAtMost(String what, long size, long limit) {
        if (size > limit) {
            throw new EventTooLargeException(what, size, limit);
        }
    }
}
