package org.cairn.eventstore.integrity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A row of `eventstore.checkpoint`, as it is there. A null, which only its owner can have put there, is as good as
/// nothing, and fits nothing.
record StoredCheckpoint(long size, byte[] root, byte[] chain, String note, Instant madeAt) {
    private static final byte[] NOTHING = {};
    private static final String SELECT = "SELECT size, root, chain, note, made_at FROM eventstore.checkpoint ";

    static Optional<StoredCheckpoint> newest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(SELECT + "ORDER BY size DESC LIMIT 1")) {
            return result.next() ? Optional.of(of(result)) : Optional.empty();
        }
    }

    /// The next in ascending order.
    static List<StoredCheckpoint> after(Connection connection, long size, long upTo, int limit) throws SQLException {
        try (var statement =
                connection.prepareStatement(SELECT + "WHERE size > ? AND size <= ? ORDER BY size LIMIT ?")) {
            statement.setLong(1, size);
            statement.setLong(2, upTo);
            statement.setInt(3, limit);
            var rows = new ArrayList<StoredCheckpoint>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(of(result));
                }
            }
            return rows;
        }
    }

    private static StoredCheckpoint of(ResultSet row) throws SQLException {
        return new StoredCheckpoint(
                row.getLong(1),
                Objects.requireNonNullElse(row.getBytes(2), NOTHING),
                Objects.requireNonNullElse(row.getBytes(3), NOTHING),
                Objects.requireNonNullElse(row.getString(4), ""),
                Objects.requireNonNullElse(row.getObject(5, OffsetDateTime.class), OffsetDateTime.MIN)
                        .toInstant());
    }

    /// What the note says.
    ///
    /// @throws MalformedException if it is no checkpoint
    /// @throws NotIntactException if it says something else than the row
    Checkpoint checkpoint() {
        var checkpoint = Checkpoint.parse(note);
        if (checkpoint.size() != size || !checkpoint.root().is(root)) {
            throw new NotIntactException(
                    "the row of the checkpoint of %,d events differs from its note".formatted(size));
        }
        return checkpoint;
    }
}
