package org.cairn.standalone.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Watches how far relay and read models are behind the log, by looking at the tables.
final class Followed implements AutoCloseable {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /// At one moment.
    ///
    /// @param publisher who has the lease, if it has not run out
    /// @param published up to where the log is in the topics
    /// @param read      up to where all read models hold everything
    record State(long head, @Nullable String publisher, long epoch, long published, long read) {
        boolean isComplete() {
            return published >= head && read >= head;
        }
    }

    private record Recorded(long nanos, long head) {}

    private final Store store;
    private final Thread thread;
    private final Deque<Recorded> unread = new ArrayDeque<>();
    private final List<Long> takeovers = new ArrayList<>();
    private volatile long longestLagNanos;
    private volatile long longestRelayLag;
    private volatile boolean closed;

    Followed(Store store) {
        this.store = store;
        thread = Thread.ofPlatform().name("followed").daemon().start(this::run);
    }

    private void run() {
        while (!closed) {
            try (var connection = store.connect()) {
                while (!closed) {
                    see(state(connection));
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            } catch (SQLException _) {
                LockSupport.parkNanos(PAUSE_NANOS); // It is killed now and then.
            }
        }
    }

    private void see(State state) {
        var now = System.nanoTime();
        var newest = unread.peekLast();
        if (newest == null || newest.head() < state.head()) unread.add(new Recorded(now, state.head()));
        for (var oldest = unread.peekFirst(); oldest != null; oldest = unread.peekFirst()) {
            longestLagNanos = Math.max(longestLagNanos, now - oldest.nanos());
            if (oldest.head() > state.read()) break;
            unread.remove();
            if (unread.isEmpty()) break;
        }
        longestRelayLag = Math.max(longestRelayLag, state.head() - state.published());
    }

    State state() throws SQLException {
        try (var connection = store.connect()) {
            return state(connection);
        }
    }

    /// As soon as somebody publishes, or when that takes too long.
    State stateWithPublisher(Duration atMost) throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        var state = state();
        while (state.publisher() == null && System.nanoTime() - deadline < 0) {
            TimeUnit.MILLISECONDS.sleep(20);
            state = state();
        }
        return state;
    }

    private static State state(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT (SELECT coalesce(max(position), 0) FROM eventstore.event),
                               CASE WHEN expires_at > clock_timestamp() THEN holder END, epoch, position,
                               (SELECT coalesce(min(position), 0) FROM projection.position WHERE state = 'live')
                          FROM relay.lease
                        """)) {
            row.next();
            return new State(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }

    /// Waits until another than the one of that epoch publishes.
    ///
    /// @return how long; empty if nobody did within that time
    @Nullable
    Duration awaitTakeover(State before, Duration atMost) throws InterruptedException {
        var begin = System.nanoTime();
        while (System.nanoTime() - begin < atMost.toNanos()) {
            try {
                var now = state();
                if (now.publisher() != null && now.epoch() > before.epoch()) {
                    var took = System.nanoTime() - begin;
                    takeovers.add(TimeUnit.NANOSECONDS.toMillis(took));
                    return Duration.ofNanos(took);
                }
            } catch (SQLException _) {
                // Asked again.
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return null;
    }

    List<Long> takeoverMillis() {
        return takeovers.stream().sorted().toList();
    }

    long longestLagMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longestLagNanos);
    }

    long longestRelayLag() {
        return longestRelayLag;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
