package org.cairn.command.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.cairn.contracts.distribution.EventTraces;
import org.cairn.eventstore.EventLog;
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
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration SAID_AGAIN = Duration.ofMinutes(1);

    private final EventLog log;
    private final DataSource relay;
    private final RelayTable table;
    private final RelaySettings settings;
    private final String holder;
    private final EventTraces traces;
    private final Thread thread;
    private final LongAdder sent = new LongAdder();
    private volatile boolean active;
    private volatile @Nullable String error;
    private volatile List<String> flaws = List.of();
    private volatile boolean closed;
    private long saidNanos = System.nanoTime() - SAID_AGAIN.toNanos();
    private boolean careful;

    /// @param relay  a pool whose sessions are in the role `cairn_relay`
    /// @param holder who it is, for people who ask who publishes
    public Relay(EventLog log, DataSource relay, RelaySettings settings, String holder) {
        this(log, relay, settings, holder, EventTraces.NONE);
    }

    public Relay(EventLog log, DataSource relay, RelaySettings settings, String holder, EventTraces traces) {
        this.log = log;
        this.relay = relay;
        this.table = new RelayTable(relay);
        this.settings = settings;
        this.holder = holder;
        this.traces = traces;
        thread = Thread.ofPlatform().name("cairn-relay").daemon().unstarted(this::run);
    }

    /// @param active       whether this one publishes
    /// @param holder       who publishes; null if nobody does
    /// @param published    everything up to here is in the topics
    /// @param lag          how many events are not
    /// @param waitingSince when the first of those was recorded; null if there is none
    /// @param error        what keeps this one from publishing, or null
    /// @param flaws        what is wrong with the topics, in sentences; whoever does not publish knows of none
    public record Status(
            boolean active,
            @Nullable String holder,
            long published,
            long lag,
            @Nullable Instant waitingSince,
            @Nullable String error,
            List<String> flaws) {}

    public void start() {
        thread.start();
    }

    /// @throws IllegalStateException if the database does not tell
    public Status status() {
        try {
            var lag = Lag.now(log, table);
            return new Status(active, lag.holder(), lag.published(), lag.events(), lag.waitingSince(), error, flaws);
        } catch (SQLException | EventStoreException away) {
            throw new IllegalStateException("The database does not tell how far the relay is: " + away, away);
        }
    }

    /// Events that this one has published since it was made; those that it has published again count again.
    public long sent() {
        return sent.sum();
    }

    /// Publishes everything behind `position` again, whoever publishes.
    public void rewind(long position) throws SQLException {
        new RelayDesk(log, relay).rewind(position);
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (!closed) {
            try {
                // Before the lease is asked for, so that it never seems to last longer here than it does there.
                var askedNanos = System.nanoTime();
                var taken = table.take(holder, settings.lease());
                if (taken.isPresent()) {
                    hold(taken.get(), askedNanos);
                    pause = FIRST_PAUSE;
                } else {
                    error = null;
                    Thread.sleep(QUIET);
                }
            } catch (LeaseLost _) {
                LOG.info("The lease was lost; whoever has it publishes now");
            } catch (TopicsChanged changed) {
                LOG.warn("Looking at the topics again: {}", changed.getMessage());
            } catch (InterruptedException _) {
                return;
            } catch (SQLException | ExecutionException | NotPublished | RuntimeException | Error failure) {
                if (closed) return;
                pause = error == null ? FIRST_PAUSE : longer(pause);
                say(failure);
                if (!rest(pause)) return;
            }
        }
    }

    private void hold(Lease lease, long askedNanos)
            throws SQLException, InterruptedException, ExecutionException, NotPublished {
        try (var renewal = new Renewal(table, lease, settings.lease(), askedNanos);
                var publisher = new Publisher(settings)) {
            active = true;
            var ahead = new TopicsAhead(settings, log);
            var work = new Publishing(log, table, publisher, ahead, lease, renewal, settings.topics(), traces, sent);
            work.begin();
            LOG.info("Publishing the log from position {}", work.position());
            if (careful) work.carefully();
            while (!closed) {
                tell(work.flaws());
                work.step();
                if (work.isSmooth()) recovered();
            }
        } finally {
            active = false;
            flaws = List.of();
            release(lease);
        }
    }

    private void tell(List<String> found) {
        if (!found.equals(flaws)) found.forEach(flaw -> LOG.warn("{}", flaw));
        flaws = found;
    }

    private void release(Lease lease) {
        try {
            table.release(lease);
        } catch (SQLException _) {
            // Then it runs out by itself.
        }
    }

    private void say(Throwable failure) {
        // Not at every attempt.
        if (System.nanoTime() - saidNanos >= SAID_AGAIN.toNanos()) {
            saidNanos = System.nanoTime();
            LOG.error("The log is not published at the moment; it will be tried again", failure);
        }
        error = String.valueOf(failure.getMessage() == null ? failure : failure.getMessage());
        careful = true;
    }

    private void recovered() {
        careful = false;
        if (error == null) return;
        error = null;
        saidNanos = System.nanoTime() - SAID_AGAIN.toNanos();
        LOG.info("The log is published again");
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
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
