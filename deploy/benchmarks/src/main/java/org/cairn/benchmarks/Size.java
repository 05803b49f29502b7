package org.cairn.benchmarks;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the log takes on disk.
///
/// @param events        how many it holds
/// @param bytesPerEvent of the table (`event`), of each of its indexes, and of all (`total`)
record Size(long events, Map<String, Double> bytesPerEvent) {

    static Size of(Database database) throws SQLException {
        var bytes = new LinkedHashMap<String, Double>();
        long events = database.number("SELECT count(*) FROM eventstore.event");
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT 'event', pg_table_size('eventstore.event')
                        UNION ALL
                        SELECT c.relname, pg_relation_size(c.oid)
                          FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                         WHERE i.indrelid = 'eventstore.event'::regclass
                        UNION ALL
                        SELECT 'total', pg_total_relation_size('eventstore.event')
                        """)) {
            while (row.next()) bytes.put(row.getString(1), Math.round(row.getDouble(2) * 10 / events) / 10.0);
        }
        return new Size(events, bytes);
    }
}
