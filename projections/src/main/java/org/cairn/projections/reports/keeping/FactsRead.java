package org.cairn.projections.reports.keeping;

import java.sql.Connection;
import java.sql.SQLException;

/// Where the read model of facts stands.
///
/// @param generation 0 where there is none yet
/// @param position   of the last event that it reflects
record FactsRead(int generation, long position) {

    static FactsRead in(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT generation, position FROM projection.position
                         WHERE read_model = 'bi' AND state = 'live'
                        """)) {
            return rows.next() ? new FactsRead(rows.getInt(1), rows.getLong(2)) : new FactsRead(0, 0);
        }
    }
}
