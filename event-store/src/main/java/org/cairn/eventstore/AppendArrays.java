package org.cairn.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// A batch as parameters of a statement: a column of all events, or of all requests, per array.
record AppendArrays(
        String[] ids,
        String[] types,
        String[] versions,
        long[] recordedMicros,
        byte[][] payloads,
        byte[][] metadata,
        String[] tags,
        byte[][] hashes,
        byte[][] keys,
        byte[][] fingerprints,
        byte[][] answers,
        int[] lastOffsets) {

    /// @param previousHash the chain up to the head that the events will follow
    static AppendArrays of(byte[] previousHash, List<PendingAppend> appends) {
        int events = 0;
        int requests = 0;
        for (var append : appends) {
            events += append.events.size();
            requests += append.request == null ? 0 : 1;
        }
        var arrays = new AppendArrays(
                new String[events],
                new String[events],
                new String[events],
                new long[events],
                new byte[events][],
                new byte[events][],
                new String[events],
                new byte[events][],
                new byte[requests][],
                new byte[requests][],
                new byte[requests][],
                new int[requests]);
        arrays.fill(previousHash, appends);
        return arrays;
    }

    private void fill(byte[] previousHash, List<PendingAppend> appends) {
        byte[] hash = previousHash;
        int e = 0;
        int r = 0;
        for (var append : appends) {
            for (var event : append.events) {
                ids[e] = event.message().identifier();
                types[e] = event.message().type().name();
                versions[e] = event.message().type().version();
                recordedMicros[e] = event.recordedMicros();
                payloads[e] = event.payload();
                metadata[e] = event.metadata();
                tags[e] = event.tagsLiteral();
                hash = EventHash.chain(hash, event.leaf());
                hashes[e] = hash;
                e++;
            }
            if (append.request != null) {
                keys[r] = append.request.key();
                fingerprints[r] = append.request.fingerprint();
                answers[r] = append.request.answer();
                lastOffsets[r] = e;
                r++;
            }
        }
    }

    /// The chain up to the last of the events.
    byte[] lastHash() {
        return hashes[hashes.length - 1];
    }

    int events() {
        return ids.length;
    }

    boolean hasRequests() {
        return keys.length > 0;
    }

    /// @return the index of the next parameter
    int bindEvents(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int i = first;
        statement.setArray(i++, connection.createArrayOf("uuid", ids));
        statement.setArray(i++, connection.createArrayOf("text", types));
        statement.setArray(i++, connection.createArrayOf("text", versions));
        statement.setArray(i++, array(connection, "int8", recordedMicros));
        statement.setArray(i++, connection.createArrayOf("bytea", payloads));
        statement.setArray(i++, connection.createArrayOf("bytea", metadata));
        statement.setArray(i++, connection.createArrayOf("text", tags));
        statement.setArray(i++, connection.createArrayOf("bytea", hashes));
        return i;
    }

    /// @return the index of the next parameter
    int bindRequests(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int i = first;
        statement.setArray(i++, connection.createArrayOf("bytea", keys));
        statement.setArray(i++, connection.createArrayOf("bytea", fingerprints));
        statement.setArray(i++, connection.createArrayOf("bytea", answers));
        statement.setArray(i++, array(connection, "int4", lastOffsets));
        return i;
    }

    /// PostgreSQL's driver takes arrays of primitives, which plain JDBC does not.
    private static java.sql.Array array(Connection connection, String type, Object primitives) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf(type, primitives);
    }
}
