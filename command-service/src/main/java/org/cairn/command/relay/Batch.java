package org.cairn.command.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.cairn.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/// What becomes of events that are sent together. The broker's answers come on a thread of the producer.
final class Batch {
    private final List<StoredEvent> events;
    private final Runnable abort;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private int firstFailed = Integer.MAX_VALUE;
    private @Nullable Exception failure;

    /// @param abort keeps the producer from sending more. What follows an event that did not arrive must not overtake
    ///              it
    Batch(List<StoredEvent> events, Runnable abort) {
        this.events = events;
        this.abort = abort;
    }

    /// Told what became of one record of the event at this index.
    Callback of(int index) {
        return (stored, failed) -> {
            if (failed == null) arrived(stored);
            else failed(index, failed);
        };
    }

    private synchronized void arrived(RecordMetadata stored) {
        ends.merge(new TopicPartition(stored.topic(), stored.partition()), stored.offset() + 1, Math::max);
    }

    void failed(int index, Exception cause) {
        synchronized (this) {
            // The first cause is the true one; the rest fails because of the abort.
            if (failure == null) failure = cause;
            firstFailed = Math.min(firstFailed, index);
        }
        abort.run();
    }

    synchronized boolean hasFailed() {
        return failure != null;
    }

    /// How many of the events, from the first, have all of their records in the topics.
    synchronized int arrived() {
        return Math.min(firstFailed, events.size());
    }

    /// Behind the last record that arrived, by partition.
    synchronized Map<TopicPartition, Long> ends() {
        return Map.copyOf(ends);
    }

    synchronized @Nullable NotPublished failure() {
        return failure == null ? null : new NotPublished(events.get(firstFailed), failure);
    }
}
