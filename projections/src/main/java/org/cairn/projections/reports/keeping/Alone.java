package org.cairn.projections.reports.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/// Lets one process at a time work on a thing, by a lock of a session that the database ends if it is silent for longer
/// than the lease. So the next process takes over from one that has died, is frozen or is cut off.
///
/// One that wakes up after that works on beside the other: that costs time and spoils nothing.
final class Alone {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DataSource projector;
    private final Duration lease;
    private final Duration renewal;

    Alone(DataSource projector) {
        this(projector, LEASE, LEASE.dividedBy(3));
    }

    /// @param renewal how often a session says something while work goes on
    Alone(DataSource projector, Duration lease, Duration renewal) {
        this.projector = projector;
        this.lease = lease;
        this.renewal = renewal;
    }

    /// Work while the lock is held.
    interface Work {
        void run() throws SQLException;
    }

    /// @return false if another process is at it
    boolean run(String thing, Work work) throws SQLException {
        try (var session = projector.getConnection()) {
            session.setAutoCommit(true);
            // Cut off, it must not wait for an answer for as long as TCP does.
            session.setNetworkTimeout(Runnable::run, (int) lease.toMillis());
            if (!ask(session, "SELECT pg_try_advisory_lock(hashtextextended(?, 427020088))", thing)) return false;
            try {
                execute(session, "SET idle_session_timeout = %d".formatted(lease.toMillis()));
                try (var _ = new Renewed(renewal, () -> execute(session, "SELECT"))) {
                    work.run();
                }
                return true;
            } finally {
                release(session, thing);
            }
        }
    }

    private static void release(Connection session, String thing) {
        try {
            execute(session, "RESET idle_session_timeout");
            ask(session, "SELECT pg_advisory_unlock(hashtextextended(?, 427020088))", thing);
        } catch (SQLException _) {
            // The session has ended, and the lock with it.
        }
    }

    private static boolean ask(Connection session, String sql, String thing) throws SQLException {
        try (var select = session.prepareStatement(sql)) {
            select.setString(1, thing);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
