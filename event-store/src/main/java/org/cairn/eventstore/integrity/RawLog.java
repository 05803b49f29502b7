package org.cairn.eventstore.integrity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/// Reads the rows of the log as they are, in the order of their positions.
final class RawLog {
    /// A statement's snapshot holds up the cleaning of all tables, so no statement runs for long.
    private static final int ROWS_PER_STATEMENT = 100_000;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int HEADER_BYTES = 15; // signature and flags; then the length of an extension

    interface Reader {
        /// @param event filled again after the call
        void event(RawEvent event) throws SQLException;
    }

    private final DataSource source;

    RawLog(DataSource source) {
        this.source = source;
    }

    /// The highest position, or 0.
    long head() throws SQLException {
        return number("SELECT coalesce(max(position), 0) FROM eventstore.event");
    }

    /// The lowest position, or 1 if there is none.
    long first() throws SQLException {
        return number("SELECT coalesce(min(position), 1) FROM eventstore.event");
    }

    private long number(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    Optional<Long> positionOf(UUID id) throws SQLException {
        try (var connection = source.getConnection();
                var statement =
                        connection.prepareStatement("SELECT position FROM eventstore.event WHERE event_id = ?")) {
            statement.setObject(1, id);
            try (var result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getLong(1)) : Optional.empty();
            }
        }
    }

    /// All rows in `(after, upTo]`.
    void read(long after, long upTo, Reader reader) throws SQLException {
        var event = new RawEvent();
        long from = after;
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            while (from < upTo) {
                long to = upTo - from > ROWS_PER_STATEMENT ? from + ROWS_PER_STATEMENT : upTo;
                boolean any = readPart(connection, from, to, event, reader);
                connection.commit();
                // A row at a position that no log reaches must not keep the reader busy for ever.
                from = any ? to : Math.max(to, nextPosition(connection, to, upTo) - 1);
            }
        }
    }

    private static long nextPosition(Connection connection, long after, long otherwise) throws SQLException {
        var sql = "SELECT coalesce(min(position), %d) FROM eventstore.event WHERE position > %d"
                .formatted(otherwise + 1, after);
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } finally {
            connection.commit();
        }
    }

    /// @return whether there was a row
    private static boolean readPart(Connection connection, long after, long upTo, RawEvent event, Reader reader)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            // A young table has no statistics, and the plan would be to read all of it each time.
            statement.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off");
        }
        var sql = "COPY (SELECT %s FROM eventstore.event WHERE position > %d AND position <= %d ORDER BY position)"
                        .formatted(RawEvent.COLUMNS, after, upTo)
                + " TO STDOUT (FORMAT binary)";
        try (var in = new DataInputStream(new BufferedInputStream(
                new PGCopyInputStream(connection.unwrap(PGConnection.class), sql), BUFFER_BYTES))) {
            in.skipNBytes(HEADER_BYTES);
            in.skipNBytes(in.readInt());
            boolean any = false;
            while (event.read(in)) {
                reader.event(event);
                any = true;
            }
            return any;
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
        }
    }
}
