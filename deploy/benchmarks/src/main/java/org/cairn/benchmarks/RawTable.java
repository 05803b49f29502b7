package org.cairn.benchmarks;

import java.sql.SQLException;
import java.util.List;

/// A table like the event store's, with the same indexes and nothing else around it: no lock, no condition, no order.
final class RawTable {

    /// What is written, in this order.
    static final List<String> COLUMNS =
            List.of("position", "event_id", "type", "version", "recorded_at", "payload", "metadata", "tags", "hash");

    static void create(Database database) throws SQLException {
        database.execute("""
                CREATE TABLE raw_event (LIKE eventstore.event INCLUDING ALL)
                  WITH (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
                CREATE SEQUENCE raw_position
                """);
    }

    /// As SQL wants them.
    static String columns() {
        return String.join(", ", COLUMNS);
    }

    private RawTable() {}
}
