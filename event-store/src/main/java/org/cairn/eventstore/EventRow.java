package org.cairn.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/// A row of `eventstore.event` as the driver gives it.
record EventRow(
        long position,
        UUID id,
        String type,
        String version,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata,
        String[] tags) {
    /// What to select, in the order in which [#of] reads it.
    static final String COLUMNS = "position, event_id, type, version, recorded_at, payload, metadata, tags";

    static EventRow of(ResultSet row) throws SQLException {
        return new EventRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getBytes(6),
                row.getBytes(7),
                (String[]) row.getArray(8).getArray());
    }
}
