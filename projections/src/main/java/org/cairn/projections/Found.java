package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the control tables say at one moment.
///
/// @param parked     events of the live generations, by read model
/// @param skipped    events, by read model
/// @param rebuilding whether any process builds generations
record Found(
        List<PositionTable.Entry> entries, Map<String, Long> parked, Map<String, Long> skipped, boolean rebuilding) {

    static Found in(Connection connection) throws SQLException {
        return new Found(
                PositionTable.all(connection),
                counts(connection, """
                        SELECT read_model, count(*)
                          FROM projection.parked JOIN projection.position USING (read_model, generation)
                         WHERE state = 'live'
                         GROUP BY read_model
                        """),
                counts(connection, "SELECT read_model, count(*) FROM projection.skipped GROUP BY read_model"),
                RebuildLock.isHeld(connection));
    }

    private static Map<String, Long> counts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var counts = new HashMap<String, Long>();
            while (rows.next()) counts.put(rows.getString(1), rows.getLong(2));
            return counts;
        }
    }
}
