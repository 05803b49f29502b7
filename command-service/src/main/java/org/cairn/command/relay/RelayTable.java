package org.cairn.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The schema `relay`: one lease, by the clock of the database, and how far the log is published.
final class RelayTable {
    private final DataSource relay;

    /// @param relay a pool whose sessions are in the role `cairn_relay`
    RelayTable(DataSource relay) {
        this.relay = relay;
    }

    /// Where the records of one partition end.
    record End(String topic, int partition, String topicId, long nextOffset) {}

    /// Takes the lease if it is free or has run out.
    Optional<Lease> take(String holder, Duration duration) throws SQLException {
        try (var connection = relay.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE relay.lease
                           SET holder = ?, epoch = epoch + 1,
                               expires_at = clock_timestamp() + ? * interval '1 millisecond'
                         WHERE expires_at <= clock_timestamp()
                        RETURNING epoch, position
                        """)) {
            update.setString(1, holder);
            update.setLong(2, duration.toMillis());
            try (var row = update.executeQuery()) {
                return row.next() ? Optional.of(new Lease(row.getLong(1), row.getLong(2))) : Optional.empty();
            }
        }
    }

    /// @throws LeaseLost if it is no more the caller's
    void renew(Lease lease, Duration duration) throws SQLException {
        try (var connection = relay.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE relay.lease SET expires_at = clock_timestamp() + ? * interval '1 millisecond'
                         WHERE epoch = ?
                        """)) {
            update.setLong(1, duration.toMillis());
            update.setLong(2, lease.epoch());
            if (update.executeUpdate() == 0) throw new LeaseLost();
        }
    }

    /// Gives it back, so that the next need not wait.
    void release(Lease lease) throws SQLException {
        try (var connection = relay.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE relay.lease SET expires_at = '-infinity', holder = NULL WHERE epoch = ?
                        """)) {
            update.setLong(1, lease.epoch());
            update.executeUpdate();
        }
    }

    /// Everything up to `position` is published, and the partitions that were written to end where `ends` says.
    ///
    /// @throws LeaseLost if it is no more the caller's; nothing has changed then
    void advance(Lease lease, long position, Collection<End> ends) throws SQLException {
        try (var connection = relay.getConnection()) {
            connection.setAutoCommit(false);
            try {
                advance(connection, lease, position, ends);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }

    private static void advance(Connection connection, Lease lease, long position, Collection<End> ends)
            throws SQLException {
        try (var update = connection.prepareStatement("UPDATE relay.lease SET position = ? WHERE epoch = ?")) {
            update.setLong(1, position);
            update.setLong(2, lease.epoch());
            if (update.executeUpdate() == 0) throw new LeaseLost();
        }
        try (var insert = connection.prepareStatement("""
                INSERT INTO relay.published (topic, partition, topic_id, next_offset) VALUES (?, ?, ?, ?)
                    ON CONFLICT (topic, partition)
                    DO UPDATE SET topic_id = excluded.topic_id, next_offset = excluded.next_offset
                """)) {
            for (var end : ends) {
                insert.setString(1, end.topic());
                insert.setInt(2, end.partition());
                insert.setString(3, end.topicId());
                insert.setLong(4, end.nextOffset());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Where the partitions of these topics ended when they were last written to.
    Collection<End> published(Collection<String> topics) throws SQLException {
        try (var connection = relay.getConnection();
                var select = connection.prepareStatement("""
                        SELECT topic, partition, topic_id, next_offset FROM relay.published WHERE topic = ANY (?)
                        """)) {
            select.setArray(1, connection.createArrayOf("text", topics.toArray()));
            try (var rows = select.executeQuery()) {
                var ends = new ArrayList<End>();
                while (rows.next()) {
                    ends.add(new End(rows.getString(1), rows.getInt(2), rows.getString(3), rows.getLong(4)));
                }
                return ends;
            }
        }
    }

    /// Lets whoever publishes begin anew behind `position`. The epoch goes up, so that a holder notices.
    void rewind(long position) throws SQLException {
        try (var connection = relay.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE relay.lease
                           SET position = ?, epoch = epoch + 1, expires_at = '-infinity', holder = NULL
                        """)) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }

    /// Who publishes, and how far it is.
    record Standing(@Nullable String holder, long epoch, long position) {}

    Standing standing() throws SQLException {
        try (var connection = relay.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT CASE WHEN expires_at > clock_timestamp() THEN holder END, epoch, position
                          FROM relay.lease
                        """)) {
            row.next();
            return new Standing(row.getString(1), row.getLong(2), row.getLong(3));
        }
    }
}
