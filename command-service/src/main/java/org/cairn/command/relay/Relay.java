package org.cairn.command.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.command.relay.RelayTable.End;
import org.cairn.contracts.distribution.EventTraces;
import org.cairn.contracts.shared.Envelope;
import org.cairn.eventstore.EventLog;
import org.cairn.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes the log to Kafka, as long as it is started and nobody else does.
///
/// Any number may be started on one database: one holds the lease and publishes, the others wait until it ends or is
/// silent for longer than the lease. What was sent but not yet noted down is sent again by the next: records come at
/// least once. Nothing that Kafka does can fail a command: the relay reads the log like everybody else.
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH_EVENTS = 4_000;
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventLog log;
    private final RelayTable table;
    private final RelaySettings settings;
    private final String holder;
    private final EventTraces traces;
    private final Thread thread;
    private volatile @Nullable Lease held;
    private volatile long position;
    private volatile @Nullable String error;
    private volatile boolean closed;

    /// @param relay  a pool whose sessions are in the role `cairn_relay`
    /// @param holder who it is, for people who ask who publishes
    public Relay(EventLog log, DataSource relay, RelaySettings settings, String holder) {
        this(log, relay, settings, holder, EventTraces.NONE);
    }

    public Relay(EventLog log, DataSource relay, RelaySettings settings, String holder, EventTraces traces) {
        this.log = log;
        this.table = new RelayTable(relay);
        this.settings = settings;
        this.holder = holder;
        this.traces = traces;
        thread = Thread.ofPlatform().name("cairn-relay").daemon().unstarted(this::run);
    }

    /// @param active    whether this one publishes
    /// @param holder    who publishes; null if nobody does
    /// @param published everything up to here is in the topics
    /// @param lag       how many events are not
    /// @param error     what keeps this one from publishing, or null
    public record Status(
            boolean active,
            @Nullable String holder,
            long published,
            long lag,
            @Nullable String error) {}

    public void start() {
        thread.start();
    }

    public Status status() {
        try {
            var standing = table.standing();
            return new Status(
                    held != null,
                    standing.holder(),
                    standing.position(),
                    Math.max(0, log.head() - standing.position()),
                    error);
        } catch (SQLException away) {
            return new Status(held != null, null, position, 0, away.toString());
        }
    }

    /// Publishes everything behind `position` again, whoever publishes.
    public void rewind(long position) throws SQLException {
        table.rewind(position);
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (!closed) {
            try {
                var taken = table.take(holder, settings.lease());
                if (taken.isPresent()) {
                    hold(taken.get());
                    pause = FIRST_PAUSE;
                } else {
                    Thread.sleep(QUIET);
                }
            } catch (LeaseLost _) {
                LOG.info("Another relay publishes now");
            } catch (InterruptedException _) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException | Error failure) {
                if (closed) return;
                say(failure);
                if (!rest(pause)) return;
                var doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            }
        }
    }

    private void hold(Lease lease) throws SQLException, InterruptedException, ExecutionException {
        held = lease;
        position = lease.position();
        LOG.info("Publishing the log from position {}", lease.position());
        var renewal = new Renewal(table, lease, settings.lease());
        try (renewal;
                var publisher = new Publisher(settings)) {
            begin(publisher, lease);
            recovered();
            follow(publisher, lease, renewal);
        } finally {
            held = null;
            release(lease);
        }
    }

    /// Notes down partitions that are new, and begins at the first event if the topics are not those that were written.
    private void begin(Publisher publisher, Lease lease) throws SQLException {
        var known = new HashMap<List<Object>, End>();
        for (var end : table.published(settings.topics().all())) {
            known.put(List.of(end.topic(), end.partition()), end);
        }
        var fresh = publisher.empty().stream()
                .filter(end -> {
                    var before = known.get(List.of(end.topic(), end.partition()));
                    return before == null || !before.topicId().equals(end.topicId());
                })
                .toList();
        var made = fresh.stream().anyMatch(end -> known.containsKey(List.of(end.topic(), end.partition())));
        if (made && position > 0) {
            LOG.warn("The topics were made anew: the log is published again from its beginning");
            position = 0;
        }
        if (!fresh.isEmpty()) table.advance(lease, position, fresh);
    }

    private void follow(Publisher publisher, Lease lease, Renewal renewal)
            throws SQLException, InterruptedException, ExecutionException {
        var next = read(position);
        while (!closed) {
            renewal.check();
            var events = next == null ? List.<StoredEvent>of() : joined(next);
            if (events.isEmpty()) {
                log.awaitBeyond(position, QUIET);
                next = read(position);
                continue;
            }
            var last = events.getLast().position();
            // Read ahead while the broker works.
            next = events.size() == BATCH_EVENTS ? read(last) : null;
            try (var span = traces.begin("publish", parents(events))) {
                table.advance(lease, last, publisher.publish(events));
                span.succeed();
            }
            position = last;
            recovered();
            if (next == null) next = read(position);
        }
    }

    private static Stream<String> parents(List<StoredEvent> events) {
        return events.stream()
                .map(event -> event.metadata().get(Envelope.TRACE_PARENT))
                .filter(Objects::nonNull);
    }

    private CompletableFuture<List<StoredEvent>> read(long after) {
        return CompletableFuture.supplyAsync(() -> log.read(after, BATCH_EVENTS));
    }

    private static List<StoredEvent> joined(CompletableFuture<List<StoredEvent>> read) {
        try {
            return read.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }

    private void release(Lease lease) {
        try {
            table.release(lease);
        } catch (SQLException _) {
            // Then it runs out by itself.
        }
    }

    private void say(Throwable failure) {
        // Once, not at every attempt.
        if (error == null) LOG.error("The log is not published at the moment; it will be tried again", failure);
        error = failure.toString();
    }

    private void recovered() {
        if (error == null) return;
        error = null;
        LOG.info("The log is published again");
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
