package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Runs work in a transaction of the projector.
final class Transactions {
    /// Rows and position are lost together or kept together, so nothing waits for the disk: what a crash takes away is
    /// folded again. The planner must look rows up by their keys, whatever it thinks of the size of a batch.
    private static final String SETTINGS = """
            SET LOCAL synchronous_commit = off;
            SET LOCAL enable_hashjoin = off;
            SET LOCAL enable_mergejoin = off;
            SET LOCAL enable_seqscan = off""";

    /// Whoever falls silent in the middle lets go of what it holds.
    private static final String BRIEF = SETTINGS + "; SET LOCAL idle_in_transaction_session_timeout = '10s'";

    /// Work in a transaction.
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private final DataSource projector;

    Transactions(DataSource projector) {
        this.projector = projector;
    }

    <T> T write(Work<T> work) throws SQLException {
        return run(SETTINGS, work);
    }

    /// For what others wait for. The database ends it if it does not hear of it for 10 seconds.
    <T> T briefly(Work<T> work) throws SQLException {
        return run(BRIEF, work);
    }

    /// All that is read belongs to one moment.
    <T> T snapshot(Work<T> work) throws SQLException {
        return run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY", work);
    }

    /// For what may work long without a word: sorting or tidying a large table. A pool undoes it when the connection
    /// comes back.
    static void waitAsLongAsItTakes(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
    }

    private <T> T run(String settings, Work<T> work) throws SQLException {
        try (var connection = projector.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(settings);
            }
            var done = false;
            try {
                var answer = work.in(connection);
                connection.commit();
                done = true;
                return answer;
            } finally {
                if (!done) rollback(connection);
            }
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException _) {
            // The connection is gone, and the transaction with it. What led here is on its way to the caller.
        }
    }
}
