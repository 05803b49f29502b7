package org.cairn.projections.reports.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/// Lets one process at a time work on a thing, by a lock of a session: if the process dies the next one takes over.
///
/// A process that is frozen keeps its lock. After a while others do its work too: that costs time and spoils nothing.
final class Alone {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DataSource projector;
    private final Map<String, Long> takenSince = new ConcurrentHashMap<>();

    Alone(DataSource projector) {
        this.projector = projector;
    }

    /// Work while the lock is held.
    interface Work {
        void run() throws SQLException;
    }

    /// @return false if another process is at it
    boolean run(String thing, Work work) throws SQLException {
        try (var session = projector.getConnection()) {
            session.setAutoCommit(true);
            var locked = ask(session, "SELECT pg_try_advisory_lock(hashtextextended(?, 427020088))", thing);
            if (!locked && isRecent(thing)) return false;
            takenSince.remove(thing);
            try {
                work.run();
                return true;
            } finally {
                if (locked) ask(session, "SELECT pg_advisory_unlock(hashtextextended(?, 427020088))", thing);
            }
        }
    }

    private boolean isRecent(String thing) {
        var now = System.nanoTime();
        return now - takenSince.computeIfAbsent(thing, _ -> now) < PATIENCE.toNanos();
    }

    private static boolean ask(Connection session, String sql, String thing) throws SQLException {
        try (var select = session.prepareStatement(sql)) {
            select.setString(1, thing);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
