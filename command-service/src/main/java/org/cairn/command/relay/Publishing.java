package org.cairn.command.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.cairn.command.relay.RelayTable.End;
import org.cairn.command.relay.TopicsAhead.Span;
import org.cairn.contracts.distribution.EventTraces;
import org.cairn.contracts.distribution.Topics;
import org.cairn.contracts.shared.Envelope;
import org.cairn.eventstore.EventLog;
import org.cairn.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done under one lease: batch by batch from the log to the topics, and noted down.
final class Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
    private static final int BATCH_EVENTS = 10_000;
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final EventLog log;
    private final RelayTable table;
    private final Publisher publisher;
    private final TopicsAhead ahead;
    private final Lease lease;
    private final Renewal renewal;
    private final Topics topics;
    private final EventTraces traces;
    private final LongAdder sent;
    private long position;
    private int most = BATCH_EVENTS;
    private @Nullable CompletableFuture<List<StoredEvent>> next;
    private long lookedNanos;
    private boolean smooth;
    private @Nullable List<String> flaws;

    Publishing(
            EventLog log,
            RelayTable table,
            Publisher publisher,
            TopicsAhead ahead,
            Lease lease,
            Renewal renewal,
            Topics topics,
            EventTraces traces,
            LongAdder sent) {
        this.log = log;
        this.table = table;
        this.publisher = publisher;
        this.ahead = ahead;
        this.lease = lease;
        this.renewal = renewal;
        this.topics = topics;
        this.traces = traces;
        this.sent = sent;
        position = lease.position();
    }

    /// What is wrong with the topics, in sentences.
    List<String> flaws() throws InterruptedException {
        var known = flaws;
        if (known == null) flaws = known = publisher.flaws();
        return known;
    }

    long position() {
        return position;
    }

    /// Begins with one event, then two, four, …: what Kafka does not take is not sent with thousands that it takes
    /// again and again.
    void carefully() {
        most = 1;
        next = null;
    }

    /// Whether the last batch arrived, or there was nothing to send.
    boolean isSmooth() {
        return smooth;
    }

    /// Looks at the topics for the first time under this lease.
    ///
    /// @throws IllegalStateException if a partition has lost records, or has some that are not of this log
    void begin() throws SQLException, InterruptedException, ExecutionException {
        ahead.refuse(look());
    }

    /// Notes down partitions that are new, and begins at the first event if a topic is not the one that was written.
    ///
    /// @return the records that others have sent and not noted down
    private List<Span> look() throws SQLException, InterruptedException, ExecutionException {
        var known = new HashMap<List<Object>, End>();
        for (var end : table.published()) {
            if (topics.all().contains(end.topic())) known.put(List.of(end.topic(), end.partition()), end);
        }
        var fresh = new ArrayList<End>();
        var unknown = new ArrayList<Span>();
        var anew = false;
        var ids = new ArrayList<String>();
        for (var topic : publisher.look()) {
            ids.add(topic.id());
            for (var partition = 0; partition < topic.ends().size(); partition++) {
                var end = topic.ends().get(partition);
                var from = 0L;
                var noted = known.get(List.<Object>of(topic.name(), partition));
                if (noted != null && noted.topicId().equals(topic.id())) {
                    requireAll(noted, end);
                    from = noted.nextOffset();
                } else {
                    fresh.add(new End(topic.name(), partition, topic.id(), 0));
                    anew |= noted != null;
                }
                if (end > from) unknown.add(new Span(new TopicPartition(topic.name(), partition), from, end));
            }
        }
        lookedNanos = System.nanoTime();
        var gone = known.values().stream().anyMatch(end -> !ids.contains(end.topicId()));
        if (fresh.isEmpty() && !gone) return unknown;
        if (anew) {
            LOG.warn("The topics were made anew: the log is published again from its beginning");
            position = 0;
            next = null;
        }
        table.begin(lease, position, fresh, topics, ids);
        flaws = null;
        return unknown;
    }

    private static void requireAll(End noted, long end) {
        if (end >= noted.nextOffset()) return;
        throw new IllegalStateException(
                "%s-%d ends at offset %d and has ended at %d: the broker has lost records. Delete the topics; they are made again, and the log is published from its beginning"
                        .formatted(noted.topic(), noted.partition(), end, noted.nextOffset()));
    }

    /// Publishes the next batch, or waits a moment for one.
    void step() throws SQLException, InterruptedException, ExecutionException, NotPublished {
        renewal.check();
        if (System.nanoTime() - lookedNanos > LOOK_AGAIN.toNanos()) look();
        var events = joined(next == null ? read(position) : next);
        next = null;
        if (events.isEmpty()) {
            smooth = true;
            log.awaitBeyond(position, QUIET);
            return;
        }
        // Read ahead while the broker works.
        if (events.size() == BATCH_EVENTS) next = read(events.getLast().position());
        try (var span = traces.begin("publish", parents(events))) {
            publish(events);
            span.succeed();
        }
        most = Math.min(2 * most, BATCH_EVENTS);
    }

    private void publish(List<StoredEvent> events) throws SQLException, NotPublished {
        var published = publisher.publish(events, renewal::check);
        if (published.count() > 0) {
            var last = events.get(published.count() - 1).position();
            table.advance(lease, last, published.ends());
            position = last;
            sent.add(published.count());
        }
        smooth = published.failure() == null;
        if (published.failure() != null) throw published.failure();
    }

    private static Stream<String> parents(List<StoredEvent> events) {
        return events.stream()
                .map(event -> event.metadata().get(Envelope.TRACE_PARENT))
                .filter(Objects::nonNull);
    }

    private CompletableFuture<List<StoredEvent>> read(long after) {
        var count = most;
        return CompletableFuture.supplyAsync(() -> log.read(after, count));
    }

    private static List<StoredEvent> joined(CompletableFuture<List<StoredEvent>> read) {
        try {
            return read.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }
}
