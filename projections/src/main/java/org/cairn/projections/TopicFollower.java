package org.cairn.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.cairn.contracts.distribution.EventTraces;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Feeds the live generations from the topics, as one of a group of workers that share the partitions: one membership
/// after the other, whatever ends them.
final class TopicFollower implements Feeder {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventDecoder decoder;
    private final Generations generations;
    private final Transactions transactions;
    private final TopicSettings settings;
    private final EventTraces traces;
    private final Map<String, LongAdder> taken = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile @Nullable Membership open;
    private volatile @Nullable String error;
    private volatile boolean closed;

    TopicFollower(
            EventDecoder decoder,
            Generations generations,
            Transactions transactions,
            TopicSettings settings,
            EventTraces traces) {
        this.decoder = decoder;
        this.generations = generations;
        this.transactions = transactions;
        this.settings = settings;
        this.traces = traces;
        thread = Thread.ofPlatform().name("cairn-worker").daemon().unstarted(this::run);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public boolean wasStarted() {
        return thread.getState() != Thread.State.NEW;
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public @Nullable String error() {
        return error;
    }

    @Override
    public long taken(String readModel) {
        var counted = taken.get(readModel);
        return counted == null ? 0 : counted.sum();
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (!closed) {
            try {
                follow();
            } catch (PartitionLost lost) {
                pause = FIRST_PAUSE;
                LOG.info("Joining the group again: {}", lost.getMessage());
            } catch (WakeupException | InterruptException | InterruptedException _) {
                return;
            } catch (SQLException | RuntimeException | Error failure) {
                if (closed) return;
                pause = error == null ? FIRST_PAUSE : longer(pause);
                say(failure);
                if (!rest(pause)) return;
            }
        }
    }

    private void follow() throws SQLException, InterruptedException {
        try (var admin = new TopicAdmin(settings);
                var membership =
                        new Membership(decoder, generations, transactions, settings, traces, admin, this::count)) {
            open = membership;
            while (!closed) {
                try {
                    if (membership.step()) recovered();
                } catch (KafkaAway away) {
                    // The consumer comes back to a broker by itself.
                    say(away);
                }
            }
        } finally {
            open = null;
        }
    }

    private void count(String readModel, int events) {
        taken.computeIfAbsent(readModel, _ -> new LongAdder()).add(events);
    }

    private void say(Throwable failure) {
        // Once, not at every attempt.
        if (error == null) LOG.error("The worker has stopped and will be tried again", failure);
        error = (failure.getCause() instanceof KafkaAway away ? away : failure).toString();
    }

    private void recovered() {
        if (error == null) return;
        error = null;
        LOG.info("The worker goes on");
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    @Override
    public void close() {
        closed = true;
        var membership = open;
        if (membership != null) membership.wakeup();
        try {
            thread.join(Duration.ofSeconds(10));
            thread.interrupt();
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
