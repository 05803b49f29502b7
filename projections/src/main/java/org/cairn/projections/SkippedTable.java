package org.cairn.projections;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The table `projection.skipped`. Every method joins the caller's transaction.
final class SkippedTable {

    /// What is left out of a read model among the events from `first` to `last`.
    static Set<Long> positions(Connection connection, String readModel, long first, long last) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT position FROM projection.skipped WHERE read_model = ? AND position BETWEEN ? AND ?
                """)) {
            select.setString(1, readModel);
            select.setLong(2, first);
            select.setLong(3, last);
            try (var rows = select.executeQuery()) {
                var positions = new HashSet<Long>();
                while (rows.next()) positions.add(rows.getLong(1));
                return positions;
            }
        }
    }

    /// All of them, by read model and position.
    static List<SkippedEvent> all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                        SELECT read_model, position, sequence, error, reason, skipped_by, skipped_at
                          FROM projection.skipped
                         ORDER BY read_model, position
                        """);
                var rows = select.executeQuery()) {
            var skipped = new ArrayList<SkippedEvent>();
            while (rows.next()) skipped.add(event(rows));
            return List.copyOf(skipped);
        }
    }

    private static SkippedEvent event(ResultSet row) throws SQLException {
        return new SkippedEvent(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    static void add(Connection connection, ParkedEvent parked, String reason, String by) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO projection.skipped (read_model, position, sequence, error, reason, skipped_by)
                VALUES (?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, parked.readModel());
            insert.setLong(2, parked.position());
            insert.setString(3, parked.sequence());
            insert.setString(4, parked.error());
            insert.setString(5, reason);
            insert.setString(6, by);
            insert.executeUpdate();
        }
    }

    private SkippedTable() {}
}
