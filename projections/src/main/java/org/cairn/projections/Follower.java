package org.cairn.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.cairn.contracts.distribution.EventTraces;
import org.cairn.eventstore.EventLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Feeds the live generations for as long as it runs. What goes wrong is tried again, with longer and longer pauses.
final class Follower implements Feeder {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int BATCH_EVENTS = 2_000;

    private final EventLog log;
    private final EventDecoder decoder;
    private final Generations generations;
    private final BatchWriter writer;
    private final Reached reached;
    private final EventTraces traces;
    private final Map<String, LongAdder> taken = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile @Nullable String error;
    private volatile boolean closed;

    Follower(
            EventLog log,
            EventDecoder decoder,
            Generations generations,
            BatchWriter writer,
            Reached reached,
            EventTraces traces) {
        this.log = log;
        this.decoder = decoder;
        this.generations = generations;
        this.writer = writer;
        this.reached = reached;
        this.traces = traces;
        thread = Thread.ofPlatform().name("cairn-projections").daemon().unstarted(this::run);
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

    private void count(List<Target> before, List<Target> after) {
        for (var i = 0; i < after.size(); i++) {
            taken.computeIfAbsent(after.get(i).model().name(), _ -> new LongAdder())
                    .add(after.get(i).position() - before.get(i).position());
        }
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (!closed) {
            try {
                follow();
                pause = FIRST_PAUSE;
            } catch (MovedByAnother moved) {
                LOG.debug("Looking again: {}", moved.getMessage());
            } catch (InterruptedException _) {
                return;
            } catch (SQLException | RuntimeException | Error failure) {
                // Whoever closes interrupts what is going on, and that is no failure.
                if (closed) return;
                pause = wasFine() ? FIRST_PAUSE : longer(pause);
                say(failure);
                if (!rest(pause)) return;
            }
        }
    }

    private boolean wasFine() {
        return error == null;
    }

    /// Until something moved: then the generations are looked at anew.
    private void follow() throws SQLException, InterruptedException {
        var targets = generations.feedable();
        reached.set(targets);
        var from = targets.stream().mapToLong(Target::position).min().orElse(Long.MAX_VALUE);
        if (targets.isEmpty()) {
            rest(QUIET);
            return;
        }
        try (var feed = new EventFeed(log, decoder, BATCH_EVENTS, from)) {
            while (!closed) {
                var events = feed.next(QUIET);
                if (events.isEmpty()) {
                    if (!generations.feedable().equals(targets)) return;
                } else {
                    var before = targets;
                    var parents = events.stream().map(Decoded::trace).filter(Objects::nonNull);
                    try (var span = traces.begin("fold", parents)) {
                        targets = writer.write(targets, events);
                        span.succeed();
                    }
                    count(before, targets);
                    reached.set(targets);
                }
                recovered();
            }
        }
    }

    private void say(Throwable failure) {
        var message = failure.toString();
        // Once, not at every attempt.
        if (wasFine()) LOG.error("Projections have stopped and will be tried again", failure);
        error = message;
    }

    private void recovered() {
        if (wasFine()) return;
        error = null;
        LOG.info("Projections go on");
    }

    private boolean rest(Duration pause) {
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
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
