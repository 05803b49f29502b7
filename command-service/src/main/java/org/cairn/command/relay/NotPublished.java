package org.cairn.command.relay;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.cairn.eventstore.StoredEvent;

/// Kafka did not take an event. It is sent again until Kafka does: nothing behind it is published before.
final class NotPublished extends Exception {

    NotPublished(StoredEvent event, Throwable cause) {
        super(
                "Kafka did not take event %d, %s of %,d bytes: %s%s"
                        .formatted(event.position(), event.type(), event.payload().length, cause, remedy(cause)),
                cause);
    }

    private static String remedy(Throwable cause) {
        return cause instanceof RecordTooLargeException
                ? "; raise max.message.bytes of its topic to %d: nothing is left out"
                        .formatted(KafkaTopics.LARGEST_RECORD)
                : "";
    }
}
