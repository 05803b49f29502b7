package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Held by whoever builds or brings back generations, in whatever process: one at a time.
final class RebuildLock {
    private static final long KEY = 427020087152L;

    /// Work while the lock is held.
    interface Work<T> {
        /// @param holder the session that holds it, outside any transaction
        T with(Connection holder) throws SQLException, InterruptedException;
    }

    private final DataSource projector;

    RebuildLock(DataSource projector) {
        this.projector = projector;
    }

    /// @throws IllegalStateException if another holds it
    <T> T hold(Work<T> work) throws SQLException, InterruptedException {
        try (var holder = projector.getConnection()) {
            holder.setAutoCommit(true);
            if (!query(holder, "SELECT pg_try_advisory_lock(%d)".formatted(KEY))) {
                throw new IllegalStateException("Another rebuild of the read models is under way");
            }
            try {
                return work.with(holder);
            } finally {
                query(holder, "SELECT pg_advisory_unlock(%d)".formatted(KEY));
            }
        }
    }

    /// Whether any process holds it at the moment.
    static boolean isHeld(Connection connection) throws SQLException {
        return query(connection, """
                SELECT EXISTS (
                       SELECT FROM pg_locks
                        WHERE locktype = 'advisory' AND granted AND objsubid = 1
                          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                          AND (classid::bigint << 32) + objid::bigint = %d)
                """.formatted(KEY));
    }

    private static boolean query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
