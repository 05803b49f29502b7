package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/// The table `projection.partition`. Every method joins the caller's transaction.
final class PartitionTable {

    /// Makes a worker the only one that may write what the partition holds. Waits for what the one before it is just
    /// writing.
    static Claim claim(Connection connection, TopicPartition partition, String topicId, String worker)
            throws SQLException {
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
                return new Claim(partition, topicId, row.getLong(1));
            }
        }
    }

    /// Holds these claims until the end of the transaction: nobody else can claim them meanwhile.
    ///
    /// @throws PartitionLost if one of them is another's
    static void hold(Connection connection, Collection<Claim> claims) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT count(*)
                  FROM (SELECT
                          FROM projection.partition
                          JOIN unnest(?, ?, ?) AS held (topic, partition, epoch) USING (topic, partition, epoch)
                         ORDER BY topic, partition
                           FOR UPDATE OF partition) AS ours
                """)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            claims.stream()
                                    .map(claim -> claim.partition().topic())
                                    .toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "integer",
                            claims.stream()
                                    .map(claim -> claim.partition().partition())
                                    .toArray()));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", claims.stream().map(Claim::epoch).toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                if (row.getInt(1) != claims.size()) throw new PartitionLost();
            }
        }
    }

    /// No worker writes anything until the end of the transaction.
    static void holdAll(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE projection.partition IN EXCLUSIVE MODE");
        }
    }

    private PartitionTable() {}
}
