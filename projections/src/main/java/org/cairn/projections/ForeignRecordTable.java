package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/// The table `projection.foreign_record`. Every method joins the caller's transaction.
final class ForeignRecordTable {
    private static final int LONGEST_ERROR = 1000;

    /// A record that no relay of ours has published, and why we think so.
    record Foreign(TopicPartition partition, String topicId, long offset, String error) {}

    static void add(Connection connection, Collection<Foreign> records) throws SQLException {
        if (records.isEmpty()) return;
        try (var insert = connection.prepareStatement("""
                INSERT INTO projection.foreign_record (topic, partition, topic_id, record_offset, error)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)) {
            for (var each : records) {
                insert.setString(1, each.partition().topic());
                insert.setInt(2, each.partition().partition());
                insert.setString(3, each.topicId());
                insert.setLong(4, each.offset());
                // No text of PostgreSQL holds the character zero.
                var error = each.error().replace("\0", "");
                insert.setString(5, error.substring(0, Math.min(error.length(), LONGEST_ERROR)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM projection.foreign_record")) {
            row.next();
            return row.getLong(1);
        }
    }

    private ForeignRecordTable() {}
}
