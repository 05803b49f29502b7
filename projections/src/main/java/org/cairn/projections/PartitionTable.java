package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import org.apache.kafka.common.TopicPartition;

/// The table `projection.partition`. Every method joins the caller's transaction.
final class PartitionTable {

    /// Makes a worker the only one that may write what the partition holds. Waits for what the one before it is just
    /// writing.
    static Claim claim(Connection connection, TopicPartition partition, Topic topic, String worker)
            throws SQLException {
        var strands = TopicTable.note(connection, topic);
        // The first of its strand is locked by whoever writes any of it.
        insert(connection, new TopicPartition(partition.topic(), partition.partition() % strands));
        try (var insert = connection.prepareStatement("""
                INSERT INTO projection.partition AS p (topic, partition, worker, epoch) VALUES (?, ?, ?, 1)
                    ON CONFLICT (topic, partition) DO UPDATE SET worker = excluded.worker, epoch = p.epoch + 1
                RETURNING epoch
                """)) {
            insert.setString(1, partition.topic());
            insert.setInt(2, partition.partition());
            insert.setString(3, worker);
            try (var row = insert.executeQuery()) {
                row.next();
                return new Claim(partition, topic.id(), row.getLong(1));
            }
        }
    }

    private static void insert(Connection connection, TopicPartition partition) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO projection.partition (topic, partition, worker, epoch) VALUES (?, ?, '', 0)
                    ON CONFLICT DO NOTHING
                """)) {
            insert.setString(1, partition.topic());
            insert.setInt(2, partition.partition());
            insert.executeUpdate();
        }
    }

    /// Holds these claims until the end of the transaction: nobody else can claim them meanwhile, nor write what other
    /// partitions hold of the same keys.
    ///
    /// @throws PartitionLost if one of them is another's
    static void hold(Connection connection, Collection<Claim> claims) throws SQLException {
        TopicTable.share(
                connection,
                claims.stream()
                        .map(claim -> claim.partition().topic())
                        .distinct()
                        .toList());
        var epochs = new HashMap<TopicPartition, Long>();
        try (var select = connection.prepareStatement("""
                SELECT topic, partition, epoch
                  FROM projection.partition
                 WHERE (topic, partition) IN (SELECT topic, partition
                                                FROM unnest(?, ?) AS held (topic, partition)
                                               UNION
                                              SELECT topic, held.partition % strands
                                                FROM unnest(?, ?) AS held (topic, partition)
                                                JOIN projection.topic USING (topic))
                 ORDER BY topic, partition
                   FOR UPDATE OF partition
                """)) {
            var topics = connection.createArrayOf(
                    "text",
                    claims.stream().map(claim -> claim.partition().topic()).toArray());
            var partitions = connection.createArrayOf(
                    "integer",
                    claims.stream().map(claim -> claim.partition().partition()).toArray());
            select.setArray(1, topics);
            select.setArray(2, partitions);
            select.setArray(3, topics);
            select.setArray(4, partitions);
            try (var row = select.executeQuery()) {
                while (row.next()) epochs.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        for (var claim : claims) {
            if (epochs.getOrDefault(claim.partition(), 0L) != claim.epoch())
                throw new PartitionLost("another worker has " + claim.partition());
        }
    }

    /// Takes its partitions from everybody who has one of a topic.
    static void revoke(Connection connection, String topic) throws SQLException {
        try (var update =
                connection.prepareStatement("UPDATE projection.partition SET epoch = epoch + 1 WHERE topic = ?")) {
            update.setString(1, topic);
            update.executeUpdate();
        }
    }

    /// No worker writes anything until the end of the transaction.
    static void holdAll(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE projection.partition IN EXCLUSIVE MODE");
        }
    }

    /// Ends the sessions of workers that hold partitions and have been silent for long.
    ///
    /// @return how many
    static int endSilent(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT projection.end_silent_workers()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private PartitionTable() {}
}
