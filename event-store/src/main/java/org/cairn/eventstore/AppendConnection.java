package org.cairn.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.util.PSQLException;

/// The connection on which the appender writes. Used by one thread.
///
/// Normally an append is one statement in a transaction of its own: it takes the lock, looks, writes and
/// commits on the server, so no pause of this process can keep the lock held.
final class AppendConnection implements AutoCloseable {
    private static final long IDLE_IN_TRANSACTION_MILLIS = 5000;
    private static final long NETWORK_GRACE_MILLIS = 5000;

    sealed interface Result {
        /// All events were written.
        record Appended() implements Result {}

        /// Nothing was written: others have appended up to this position.
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
    private final PreparedStatement append;
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
        append = connection.prepareStatement(
                "SELECT appended, head, known_keys FROM eventstore.append(?,?,?,?,?,?,?,?,?,?,?,?)");
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
    void lock() throws SQLException {
        connection.setAutoCommit(false);
        stage = Stage.IN_TRANSACTION;
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT eventstore.take_append_lock()");
        }
    }

    void commit() throws SQLException {
        stage = Stage.COMMITTING;
        connection.commit();
        stage = Stage.IDLE;
        connection.setAutoCommit(true);
    }

    void rollback() throws SQLException {
        connection.rollback();
        stage = Stage.IDLE;
        connection.setAutoCommit(true);
    }

    /// Writes the events of all these appends behind `expectedHead`, or nothing.
    Result append(long expectedHead, List<PendingAppend> appends) throws SQLException {
        AppendArrays arrays = AppendArrays.of(appends);
        append.setLong(1, expectedHead);
        arrays.bind(connection, append, 2);
        boolean commits = stage == Stage.IDLE;
        if (commits) {
            stage = Stage.COMMITTING;
        }
        Result result;
        try (var row = append.executeQuery()) {
            row.next();
            var knownKeys = row.getArray(3);
            if (row.getBoolean(1)) {
                result = new Result.Appended();
            } else if (knownKeys != null) {
                result = new Result.KnownKeys(new ArrayList<>(Arrays.asList((byte[][]) knownKeys.getArray())));
            } else {
                result = new Result.HeadMoved(row.getLong(2));
            }
        }
        if (commits) {
            stage = Stage.IDLE;
        }
        return result;
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
            if (!connection.getAutoCommit()) {
                rollback();
            }
            stage = Stage.IDLE;
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
