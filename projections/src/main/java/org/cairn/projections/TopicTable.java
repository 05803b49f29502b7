package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/// The table `projection.topic`. Every method joins the caller's transaction.
///
/// Kafka gives a key to the partition that its hash has modulo their number. When partitions are added a key goes on in
/// another one, while the one that it was in may still be read. Modulo the greatest common divisor of both numbers the
/// two partitions are the same: that is the strand of the key. No two workers write the same strand at once, so what is
/// folded of one learner is folded in one transaction after the other.
final class TopicTable {

    /// Notes down what a topic is like now. If it was made anew, nobody may go on with what it was.
    ///
    /// @return how many strands it has
    static int note(Connection connection, Topic topic) throws SQLException {
        var known = find(connection, topic);
        if (known > 0) return known;
        if (isAnother(connection, topic)) PartitionTable.revoke(connection, topic.name());
        try (var insert = connection.prepareStatement("""
                INSERT INTO projection.topic AS t (topic, topic_id, strands) VALUES (?, ?, ?)
                    ON CONFLICT (topic)
                    DO UPDATE SET topic_id = excluded.topic_id,
                                  strands = CASE WHEN t.topic_id = excluded.topic_id
                                                 THEN gcd(t.strands, excluded.strands)
                                                 ELSE excluded.strands END
                RETURNING strands
                """)) {
            insert.setString(1, topic.name());
            insert.setString(2, topic.id());
            insert.setInt(3, topic.partitions());
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /// Waits for all who write from the topic: they rest on what it was.
    private static boolean isAnother(Connection connection, Topic topic) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT topic_id FROM projection.topic WHERE topic = ? FOR UPDATE")) {
            select.setString(1, topic.name());
            try (var row = select.executeQuery()) {
                return row.next() && !row.getString(1).equals(topic.id());
            }
        }
    }

    /// @return 0 if it is not known as it is
    private static int find(Connection connection, Topic topic) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT strands FROM projection.topic WHERE topic = ? AND topic_id = ? AND ? % strands = 0
                """)) {
            select.setString(1, topic.name());
            select.setString(2, topic.id());
            select.setInt(3, topic.partitions());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /// Keeps these topics as they are until the end of the transaction.
    static void share(Connection connection, Collection<String> topics) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT FROM projection.topic WHERE topic = ANY (?) ORDER BY topic FOR SHARE
                """)) {
            select.setArray(1, connection.createArrayOf("text", topics.toArray()));
            select.execute();
        }
    }

    private TopicTable() {}
}
