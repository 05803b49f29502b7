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
        /// All events were written; `hash` is the chain up to the last of them.
        record Appended(byte[] hash) implements Result {}

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
    private final PreparedStatement appendOne;
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
                "SELECT appended, head, known_keys FROM eventstore.append(?,?,?,?,?,?,?,?,?,?,?,?,?)");
        appendOne = connection.prepareStatement("SELECT eventstore.append_one(?,?,?,?,?,?,?,?,?,?,?,?)");
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

    void rollback() throws SQLException {
        connection.rollback();
        stage = Stage.IDLE;
        connection.setAutoCommit(true);
    }

    /// Writes the events of all these appends behind `expectedHead`, or nothing.
    ///
    /// @param headHash the hash chain up to `expectedHead`
    Result append(long expectedHead, byte[] headHash, List<PendingAppend> appends) throws SQLException {
        boolean commits = stage == Stage.IDLE;
        if (commits) {
            stage = Stage.COMMITTING;
        }
        boolean isOneEvent = appends.size() == 1 && appends.getFirst().events.size() == 1;
        Result result = isOneEvent
                ? appendOne(expectedHead, headHash, appends.getFirst())
                : appendAll(expectedHead, headHash, appends);
        if (commits) {
            stage = Stage.IDLE;
        }
        return result;
    }

    private Result appendAll(long expectedHead, byte[] headHash, List<PendingAppend> appends) throws SQLException {
        AppendArrays arrays = AppendArrays.of(headHash, appends);
        append.setLong(1, expectedHead);
        arrays.bind(connection, append, 2);
        try (var row = append.executeQuery()) {
            row.next();
            if (row.getBoolean(1)) {
                return new Result.Appended(arrays.lastHash());
            }
            var knownKeys = row.getArray(3);
            return knownKeys == null
                    ? new Result.HeadMoved(row.getLong(2))
                    : new Result.KnownKeys(new ArrayList<>(Arrays.asList((byte[][]) knownKeys.getArray())));
        }
    }

    private Result appendOne(long expectedHead, byte[] headHash, PendingAppend pending) throws SQLException {
        EncodedEvent event = pending.events.getFirst();
        AppendRequest request = pending.request;
        byte[] hash = EventHash.chain(headHash, event.leaf());
        int i = 1;
        appendOne.setLong(i++, expectedHead);
        appendOne.setObject(i++, event.id());
        appendOne.setString(i++, event.message().type().name());
        appendOne.setString(i++, event.message().type().version());
        appendOne.setLong(i++, event.recordedMicros());
        appendOne.setBytes(i++, event.payload());
        appendOne.setBytes(i++, event.metadata());
        appendOne.setString(i++, event.tagsLiteral());
        appendOne.setBytes(i++, hash);
        appendOne.setBytes(i++, request == null ? null : request.key());
        appendOne.setBytes(i++, request == null ? null : request.fingerprint());
        appendOne.setBytes(i, request == null ? null : request.answer());
        try (var row = appendOne.executeQuery()) {
            row.next();
            long head = row.getLong(1);
            if (row.wasNull() && request != null) {
                return new Result.KnownKeys(List.of(request.key()));
            }
            return head > 0 ? new Result.Appended(hash) : new Result.HeadMoved(-1 - head);
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
