package org.cairn.eventstore;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What appends with a request key have left: the newest from memory, all from `eventstore.request`.
final class RequestTable {
    private static final int REMEMBERED = 8192;

    private final Database database;
    private final Map<ByteBuffer, AppendedRequest> recent = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, AppendedRequest> eldest) {
            return size() > REMEMBERED;
        }
    });

    RequestTable(Database database) {
        this.database = database;
    }

    /// True if the key is stored. False says nothing.
    boolean remembers(byte[] key) {
        return recent.containsKey(ByteBuffer.wrap(key));
    }

    /// To be called once the request is committed.
    void remember(AppendRequest request, long lastPosition) {
        recent.put(
                ByteBuffer.wrap(request.key()),
                new AppendedRequest(request.fingerprint(), request.answer(), lastPosition));
    }

    Optional<AppendedRequest> find(byte[] key) throws SQLException {
        AppendedRequest remembered = recent.get(ByteBuffer.wrap(key));
        if (remembered != null) {
            return Optional.of(remembered);
        }
        try (var session = database.open()) {
            return session.request(key);
        }
    }

    static Optional<AppendedRequest> stored(Connection connection, byte[] key) throws SQLException {
        String sql = "SELECT fingerprint, answer, last_position FROM eventstore.request WHERE key = ?";
        try (var statement = Sessions.prepare(connection, sql)) {
            statement.setBytes(1, key);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new AppendedRequest(row.getBytes(1), row.getBytes(2), row.getLong(3)))
                        : Optional.empty();
            }
        }
    }

    /// Which of these keys are stored.
    static List<byte[]> known(Connection connection, byte[][] keys) throws SQLException {
        String sql = "SELECT key FROM eventstore.request WHERE key = ANY (?)";
        try (var statement = Sessions.prepare(connection, sql)) {
            statement.setArray(1, connection.createArrayOf("bytea", keys));
            try (var rows = statement.executeQuery()) {
                var known = new ArrayList<byte[]>();
                while (rows.next()) {
                    known.add(rows.getBytes(1));
                }
                return known;
            }
        }
    }
}
