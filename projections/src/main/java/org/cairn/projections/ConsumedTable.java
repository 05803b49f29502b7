package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/// The table `projection.consumed`. Every method joins the caller's transaction.
final class ConsumedTable {

    /// What a batch brought of one partition.
    ///
    /// @param nextOffset behind the last of its records
    /// @param position   the furthest among its events
    record Read(Claim claim, long nextOffset, long position) {}

    /// Where each target is to go on in a partition; none where it has read nothing of this topic.
    static Map<TopicPartition, Map<Target, Long>> offsets(
            Connection connection, List<Target> targets, Collection<Claim> claims) throws SQLException {
        var offsets = new HashMap<TopicPartition, Map<Target, Long>>();
        try (var select = connection.prepareStatement("""
                SELECT next_offset FROM projection.consumed
                 WHERE read_model = ? AND generation = ? AND topic = ? AND partition = ? AND topic_id = ?
                """)) {
            for (var claim : claims) {
                var ofClaim = offsets.computeIfAbsent(claim.partition(), _ -> new HashMap<>());
                for (var target : targets) {
                    select.setString(1, target.model().name());
                    select.setInt(2, target.generation());
                    select.setString(3, claim.partition().topic());
                    select.setInt(4, claim.partition().partition());
                    select.setString(5, claim.topicId());
                    try (var row = select.executeQuery()) {
                        ofClaim.put(target, row.next() ? row.getLong(1) : 0L);
                    }
                }
            }
        }
        return offsets;
    }

    static void advance(Connection connection, List<Target> targets, Collection<Read> read) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO projection.consumed AS c
                       (read_model, generation, topic, partition, topic_id, next_offset, position)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (read_model, generation, topic, partition)
                    DO UPDATE SET topic_id = excluded.topic_id,
                                  position = CASE WHEN c.topic_id = excluded.topic_id
                                                  THEN greatest(c.position, excluded.position)
                                                  ELSE excluded.position END,
                                  next_offset = CASE WHEN c.topic_id = excluded.topic_id
                                                     THEN greatest(c.next_offset, excluded.next_offset)
                                                     ELSE excluded.next_offset END
                """)) {
            for (var target : targets) {
                for (var each : read) {
                    insert.setString(1, target.model().name());
                    insert.setInt(2, target.generation());
                    insert.setString(3, each.claim().partition().topic());
                    insert.setInt(4, each.claim().partition().partition());
                    insert.setString(5, each.claim().topicId());
                    insert.setLong(6, each.nextOffset());
                    insert.setLong(7, each.position());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /// Lets a new generation go on where the live one is. It holds all that the live one has read, and more; unless the
    /// log has gone back behind that, as after a restore.
    static void inherit(Connection connection, Target next) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO projection.consumed
                       (read_model, generation, topic, partition, topic_id, next_offset, position)
                SELECT read_model, ?, topic, partition, topic_id, next_offset, least(c.position, ?)
                  FROM projection.consumed c
                  JOIN projection.position p USING (read_model, generation)
                 WHERE read_model = ? AND p.state = 'live'
                    ON CONFLICT (read_model, generation, topic, partition)
                    DO UPDATE SET topic_id = excluded.topic_id, next_offset = excluded.next_offset,
                                  position = excluded.position
                """)) {
            insert.setInt(1, next.generation());
            insert.setLong(2, next.position());
            insert.setString(3, next.model().name());
            insert.executeUpdate();
        }
    }

    /// The furthest event that a live generation has read out of the order of the log; 0 if there is none.
    static long furthest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT coalesce(max(c.position), 0)
                          FROM projection.consumed c JOIN projection.position USING (read_model, generation)
                         WHERE state = 'live'
                        """)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Moves the live generations to the position up to which they hold everything: that of the relay, as far as they
    /// have read all that it has published up to there.
    static void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    UPDATE projection.position AS p SET position = reached.position
                      FROM (SELECT p.read_model, p.generation,
                                   min(CASE WHEN c.next_offset >= r.next_offset THEN l.position
                                            WHEN r.next_offset = 0 THEN l.position
                                            ELSE coalesce(c.position, 0) END) AS position
                              FROM projection.position p
                             CROSS JOIN relay.published r
                             CROSS JOIN relay.lease l
                              LEFT JOIN projection.consumed c
                                ON c.read_model = p.read_model AND c.generation = p.generation AND c.topic = r.topic
                               AND c.partition = r.partition AND c.topic_id = r.topic_id
                             WHERE p.state = 'live'
                             GROUP BY 1, 2) AS reached
                     WHERE p.read_model = reached.read_model AND p.generation = reached.generation
                       AND p.position < reached.position
                    """);
        }
    }

    private ConsumedTable() {}
}
