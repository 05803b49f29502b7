package org.cairn.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connections of a pool, each made ready the first time that it is seen.
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /// One plan per statement, which never scans the whole table: made while the log is young, the planner's
    /// own choice would be a full scan, and stay so until the next ANALYZE.
    private static final String SETTINGS =
            "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET jit = off;"
                    + " SET default_transaction_isolation = 'read committed'";

    private final DataSource pool;
    private final Set<PGConnection> ready = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    Sessions(DataSource pool) {
        this.pool = pool;
    }

    /// A connection in auto-commit mode. Close it after use.
    Connection open() throws SQLException {
        Connection connection = pool.getConnection();
        try {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            PGConnection physical = connection.unwrap(PGConnection.class);
            if (!ready.contains(physical)) {
                try (var statement = connection.createStatement()) {
                    statement.execute(SETTINGS);
                }
                ready.add(physical);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// Ends a session for good instead of giving it back. Nothing can be done about a failure.
    void discard(Connection connection) {
        try {
            if (pool.isWrapperFor(HikariDataSource.class)) {
                pool.unwrap(HikariDataSource.class).evictConnection(connection); // closes it as well
            } else {
                connection.abort(Runnable::run);
                connection.close();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debug("Could not end a session", e);
        }
    }

    /// A statement whose results come in binary form from its first use: bytes as hex text would take twice the
    /// time.
    static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        return statement;
    }
}
