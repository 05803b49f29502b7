package org.cairn.command.relay;

import org.apache.kafka.common.TopicPartition;

/// What is written to is not what was looked at.
final class TopicsChanged extends RuntimeException {

    TopicsChanged(TopicPartition partition, long before, long after) {
        super(
                "%s ended at %d and ends at %d now: it was made anew".formatted(partition, before, after),
                null,
                false,
                false);
    }
}
