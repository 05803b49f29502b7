package org.cairn.projections;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.contracts.distribution.EventAttributes;
import org.cairn.contracts.shared.Envelope;
import org.cairn.eventstore.StoredEvent;

/// Records of the topics to events as they stand in the log.
final class TopicEvents {

    /// @throws IllegalArgumentException if it is no record that a relay has published
    static StoredEvent stored(ConsumerRecord<String, byte[]> record) {
        try {
            return stored(KafkaMessageFactory.createReader(record).toEvent());
        } catch (RuntimeException foreign) {
            throw new IllegalArgumentException(
                    "%s-%d at offset %d is no event of ours: %s"
                            .formatted(record.topic(), record.partition(), record.offset(), foreign),
                    foreign);
        }
    }

    private static StoredEvent stored(CloudEvent event) {
        if (!event.getType().startsWith(EventAttributes.TYPE_PREFIX)) {
            throw new IllegalArgumentException("Unknown type " + event.getType());
        }
        return new StoredEvent(
                Long.parseLong(String.valueOf(Objects.requireNonNull(event.getExtension(EventAttributes.POSITION)))),
                UUID.fromString(event.getId()),
                event.getType().substring(EventAttributes.TYPE_PREFIX.length()),
                EventAttributes.version(Objects.requireNonNull(event.getDataSchema())),
                Objects.requireNonNull(event.getTime()).toInstant(),
                Objects.requireNonNull(event.getData()).toBytes(),
                origin(event),
                List.of(Objects.requireNonNull(event.getSubject())));
    }

    private static Map<String, String> origin(CloudEvent event) {
        var parent = event.getExtension(EventAttributes.TRACE_PARENT);
        return parent == null ? Map.of() : Map.of(Envelope.TRACE_PARENT, parent.toString());
    }

    private TopicEvents() {}
}
