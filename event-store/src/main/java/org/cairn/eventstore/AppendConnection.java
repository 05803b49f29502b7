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
final class AppendConnection implements AutoCloseable {
    private static final long IDLE_IN_TRANSACTION_MILLIS = 5000;
    private static final long NETWORK_GRACE_MILLIS = 5000;

    sealed interface Result {
        /// All events were written; `hash` is the chain up to the last of them.
        record Appended(byte[] hash) implements Result {}

        /// Nothing was written: the log ends at this position.
        record HeadMoved(long head) implements Result {}

        /// Nothing was written: these request keys are stored already.
        record KnownKeys(List<byte[]> keys) implements Result {}
    }

    private enum Stage {
        IDLE,
        IN_TRANSACTION,
        COMMITTING
    }

    private final Sessions sessions;
    private final Connection connection;
    private final AppendStatements statements;
    private Stage stage = Stage.IDLE;

    private AppendConnection(Sessions sessions, Connection connection, EngineSettings settings) throws SQLException {
        this.sessions = sessions;
        this.connection = connection;
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

    Connection connection() {
        return connection;
    }

    long head() throws SQLException {
        return EventTable.head(connection);
    }

    /// Begins a transaction that holds the append lock until [#commit] or [#rollback]. The server ends it if
    /// this process stops.
    ///
    /// @return the head, which does not move while the lock is held
    long lock() throws SQLException {
        connection.setAutoCommit(false);
        stage = Stage.IN_TRANSACTION;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT eventstore.take_append_lock()")) {
            row.next();
            return row.getLong(1);
        }
    }

    void commit() throws SQLException {
        stage = Stage.COMMITTING;
        connection.commit();
        stage = Stage.IDLE;
        connection.setAutoCommit(true);
    }

    /// Ends the transaction, if there is one.
    void rollback() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        stage = Stage.IDLE;
    }

    /// Writes the events of all these appends behind `expectedHead`, or nothing.
    ///
    /// @param headHash the hash chain up to `expectedHead`
    Result append(long expectedHead, byte[] headHash, List<PendingAppend> appends) throws SQLException {
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

    /// Ends sessions that are in the middle of an append and have said nothing for 5 seconds. For who had to wait too
    /// long for others: no timeout of the server's ends a client that froze in the middle of a message.
    ///
    /// @return how many
    int endSilentWriters() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT eventstore.end_silent_writers()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /// Whether what was sent last may be committed in spite of the failure.
    ///
    /// A server that reports an error and goes on with the session has rolled back. A session that ended,
    /// whatever its last words, may have ended behind the commit.
    boolean mayHaveCommitted(SQLException failure) {
        return stage == Stage.COMMITTING && !(reportedByServer(failure) && usable());
    }

    /// Takes back what is left of a failed transaction.
    ///
    /// @return whether the session can be used again
    boolean recover() {
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
