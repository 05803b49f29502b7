package org.cairn.projections;

import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.cairn.contracts.distribution.Topics;
import org.jspecify.annotations.Nullable;

/// Nothing can be read from the topics at the moment.
final class KafkaAway extends RuntimeException {
    KafkaAway(Topics topics, @Nullable Throwable cause) {
        super(
                cause instanceof UnknownTopicOrPartitionException
                        ? "Kafka has not got the topics %s: a relay makes them".formatted(topics.all())
                        : "Kafka does not answer: " + cause,
                cause);
    }

    /// For people: not the name of the class.
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
