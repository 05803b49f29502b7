package org.cairn.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// The statements that write: each adds all of its events behind the head, with their requests, or nothing.
///
/// That the head is still the head, is decided by the primary key: see the migration V002.
final class AppendStatements {
    private static final String COLUMNS =
            "position, event_id, type, version, recorded_at, payload, metadata, tags, hash";

    /// Intervals are multiplied in double precision, which holds hours of a far year exactly, but not their
    /// microseconds.
    private static final String RECORDED_AT =
            "timestamptz 'epoch' + %s * interval '1 hour' + %s * interval '1 microsecond'";

    private static final long MICROS_PER_HOUR = 3_600_000_000L;

    /// Shuts out, and is shut out by, who holds the append lock; see the migration V002.
    private static final String UNLESS_LOCKED = "appending AS (INSERT INTO eventstore.append_lock SELECT WHERE false)";

    /// The place before the first event: the log must not have become shorter without our knowledge.
    private static final String HEAD_IS_THERE = "(? = 0 OR EXISTS (SELECT FROM eventstore.event WHERE position = ?))";

    private static final String ONE = "WITH %s INSERT INTO eventstore.event (%s) VALUES (?, ?, ?, ?, %s, ?, ?, ?, ?)"
            .formatted(UNLESS_LOCKED, COLUMNS, RECORDED_AT.formatted("?", "?"));

    // Arrays are unnested side by side in a SELECT list: in FROM each would first be copied to a store of its own.
    private static final String MANY = """

            INSERT INTO eventstore.event (%s)
            SELECT ? + u.n, u.event_id, u.type, u.version, %s, u.payload, u.metadata, u.tags::text[], u.hash
              FROM (SELECT generate_series(1, ?) AS n, unnest(?::uuid[]) AS event_id, unnest(?::text[]) AS type,
                           unnest(?::text[]) AS version, unnest(?::int8[]) AS micros, unnest(?::bytea[]) AS payload,
                           unnest(?::bytea[]) AS metadata, unnest(?::text[]) AS tags, unnest(?::bytea[]) AS hash) AS u
             WHERE %s""".formatted(
            COLUMNS,
            RECORDED_AT.formatted(
                    "(u.micros / %1$d)".formatted(MICROS_PER_HOUR), "(u.micros %% %1$d)".formatted(MICROS_PER_HOUR)),
            HEAD_IS_THERE);

    private static final String REQUESTS = """
            , request AS (
                INSERT INTO eventstore.request (key, fingerprint, answer, last_position)
                SELECT u.key, u.fingerprint, u.answer, ? + u.last_offset
                  FROM unnest(?::bytea[], ?::bytea[], ?::bytea[], ?::int4[]) AS u(key, fingerprint, answer, last_offset)
                 WHERE %s)
            """.formatted(HEAD_IS_THERE);

    private final Connection connection;
    private final PreparedStatement one;
    private final PreparedStatement many;
    private final PreparedStatement manyWithRequests;
    private long written = -1;

    AppendStatements(Connection connection) throws SQLException {
        this.connection = connection;
        one = Sessions.prepare(connection, ONE);
        many = Sessions.prepare(connection, "WITH " + UNLESS_LOCKED + MANY);
        manyWithRequests = Sessions.prepare(connection, "WITH " + UNLESS_LOCKED + REQUESTS + MANY);
    }

    /// @param head     the head as far as it is known, written or seen over this connection
    /// @param headHash the hash chain up to it
    /// @return the hash chain up to the last event
    /// @throws SQLException among others, of a unique key: others have appended, or a request is stored already
    /// @throws HeadIsGone   if the log does not reach to the head; nothing was written
    byte[] write(long head, byte[] headHash, List<PendingAppend> appends) throws SQLException, HeadIsGone {
        PendingAppend first = appends.getFirst();
        // What this session itself has written before is there, as long as the session is.
        boolean isOne = appends.size() == 1 && first.events.size() == 1 && first.request == null && written == head;
        written = -1;
        byte[] hash = isOne ? writeOne(head, headHash, first.events.getFirst()) : writeMany(head, headHash, appends);
        written = head
                + appends.stream().mapToLong(append -> append.events.size()).sum();
        return hash;
    }

    private byte[] writeOne(long head, byte[] headHash, EncodedEvent event) throws SQLException {
        byte[] hash = EventHash.chain(headHash, event.leaf());
        one.setLong(1, head + 1);
        one.setObject(2, event.id());
        one.setString(3, event.message().type().name());
        one.setString(4, event.message().type().version());
        one.setLong(5, event.recordedMicros() / MICROS_PER_HOUR);
        one.setLong(6, event.recordedMicros() % MICROS_PER_HOUR);
        one.setBytes(7, event.payload());
        one.setBytes(8, event.metadata());
        one.setArray(9, connection.createArrayOf("text", event.tagTexts()));
        one.setBytes(10, hash);
        one.executeUpdate();
        return hash;
    }

    private byte[] writeMany(long head, byte[] headHash, List<PendingAppend> appends) throws SQLException, HeadIsGone {
        AppendArrays arrays = AppendArrays.of(headHash, appends);
        PreparedStatement statement = arrays.hasRequests() ? manyWithRequests : many;
        int i = 1;
        if (arrays.hasRequests()) {
            statement.setLong(i++, head);
            i = arrays.bindRequests(connection, statement, i);
            statement.setLong(i++, head);
            statement.setLong(i++, head);
        }
        statement.setLong(i++, head);
        statement.setInt(i++, arrays.events());
        i = arrays.bindEvents(connection, statement, i);
        statement.setLong(i++, head);
        statement.setLong(i, head);
        if (statement.executeUpdate() == 0) {
            throw new HeadIsGone();
        }
        return arrays.lastHash();
    }

    /// The log ends before the head that was committed.
    static final class HeadIsGone extends Exception {
        HeadIsGone() {
            super("The log ends before its known head", null, false, false);
        }
    }
}
