package org.cairn.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/// The connection on which the appender writes. Used by one thread.
///
/// Normally an append is one statement in a transaction of its own: it writes and commits on the server, so a pause of
/// this process hardly ever keeps others waiting: only between the statement and the message that ends it, if they do
/// not leave together.
final class AppendConnection extends JdbcSession implements AppendSession {
    private static final long IDLE_IN_TRANSACTION_MILLIS = 5000;
    private static final long NETWORK_GRACE_MILLIS = 5000;

    private enum Stage {
        IDLE,
        IN_TRANSACTION,
        COMMITTING
    }

    private final Sessions sessions;
    private final AppendStatements statements;
    private Stage stage = Stage.IDLE;

    private AppendConnection(Sessions sessions, Connection connection, EngineSettings settings) throws SQLException {
        super(connection);
        this.sessions = sessions;
        long statementMillis = settings.statementTimeout().toMillis();
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "SET lock_timeout = %d; SET statement_timeout = %d; SET idle_in_transaction_session_timeout = %d"
                            .formatted(settings.lockTimeout().toMillis(), statementMillis, IDLE_IN_TRANSACTION_MILLIS));
            // Without it a crash of the database could lose what was acknowledged. Stronger settings stay.
            statement.execute("SELECT set_config('synchronous_commit', 'on', false)"
                    + " WHERE current_setting('synchronous_commit') IN ('off', 'local')");
        }
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(statementMillis + NETWORK_GRACE_MILLIS));
        statements = new AppendStatements(connection);
    }

    static AppendConnection open(Sessions sessions, EngineSettings settings) throws SQLException {
        Connection connection = sessions.open();
        try {
            return new AppendConnection(sessions, connection, settings);
        } catch (SQLException | RuntimeException e) {
            sessions.discard(connection);
            throw e;
        }
    }

    @Override
    public long lock() throws SQLException {
        connection.setAutoCommit(false);
        stage = Stage.IN_TRANSACTION;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT eventstore.take_append_lock()")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void commit() throws SQLException {
        stage = Stage.COMMITTING;
        connection.commit();
        connection.setAutoCommit(true);
        stage = Stage.IDLE; // not before: should the pool have closed the connection by now, the commit still counts
    }

    @Override
    public void rollback() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        stage = Stage.IDLE;
    }

    @Override
    public Result append(long expectedHead, byte[] headHash, List<PendingAppend> appends) throws SQLException {
        boolean commits = stage == Stage.IDLE;
        if (commits) {
            stage = Stage.COMMITTING;
        }
        try {
            byte[] hash = statements.write(expectedHead, headHash, appends);
            if (commits) {
                stage = Stage.IDLE;
            }
            return new Result.Appended(hash);
        } catch (AppendStatements.HeadIsGone _) {
            rollback();
            return new Result.HeadMoved(head());
        } catch (SQLException e) {
            switch (violatedConstraint(e)) {
                case "event_pkey" -> {
                    rollback();
                    return new Result.HeadMoved(head());
                }
                case "request_pkey" -> {
                    rollback();
                    return new Result.KnownKeys(RequestTable.known(connection, keys(appends)));
                }
                default -> throw e;
            }
        }
    }

    private static String violatedConstraint(SQLException failure) {
        String constraint = failure instanceof PSQLException e && e.getServerErrorMessage() != null
                ? e.getServerErrorMessage().getConstraint()
                : null;
        return constraint == null ? "" : constraint;
    }

    private static byte[][] keys(List<PendingAppend> appends) {
        return appends.stream()
                .flatMap(append -> append.request == null ? Stream.empty() : Stream.of(append.request.key()))
                .toArray(byte[][]::new);
    }

    @Override
    public int endSilentWriters() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT eventstore.end_silent_writers()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /// A server that reports an error and goes on with the session has rolled back. A session that ended,
    /// whatever its last words, may have ended behind the commit.
    @Override
    public boolean mayHaveCommitted(SQLException failure) {
        return stage == Stage.COMMITTING && !(reportedByServer(failure) && usable());
    }

    @Override
    public boolean recover() {
        try {
            rollback();
            return usable();
        } catch (SQLException _) {
            return false;
        }
    }

    private boolean usable() {
        try {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    private static boolean reportedByServer(SQLException failure) {
        return failure instanceof PSQLException e && e.getServerErrorMessage() != null;
    }

    /// Ends the session, for its settings are not for others, and whatever transaction it has.
    @Override
    public void close() {
        sessions.discard(connection);
    }
}
