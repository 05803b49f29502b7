package org.cairn.command.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cairn.contracts.distribution.Topics;
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
    /// One statement, which the server ends by itself: a process that is frozen here leaves no row locked.
    ///
    /// @throws LeaseLost if it is no more the caller's; nothing has changed then
    void advance(Lease lease, long position, Collection<End> ends) throws SQLException {
        try (var connection = relay.getConnection();
                var update = connection.prepareStatement("""
                        WITH moved AS (UPDATE relay.lease SET position = ? WHERE epoch = ? RETURNING epoch),
                             noted AS (INSERT INTO relay.published (topic, partition, topic_id, next_offset)
                                       SELECT e.* FROM unnest(?, ?, ?, ?) AS e CROSS JOIN moved
                                           ON CONFLICT (topic, partition)
                                           DO UPDATE SET topic_id = excluded.topic_id, next_offset = excluded.next_offset)
                        SELECT epoch FROM moved
                        """)) {
            update.setLong(1, position);
            update.setLong(2, lease.epoch());
            update.setArray(3, array(connection, "text", ends, End::topic));
            update.setArray(4, array(connection, "integer", ends, End::partition));
            update.setArray(5, array(connection, "text", ends, End::topicId));
            update.setArray(6, array(connection, "bigint", ends, End::nextOffset));
            try (var row = update.executeQuery()) {
                if (!row.next()) throw new LeaseLost();
            }
        }
    }

    /// Begins at `position` with topics that are made anew or have new partitions, and forgets the partitions that are
    /// no more.
    ///
    /// @param fresh partitions to note down
    /// @param ids   of the topics as they are
    /// @throws LeaseLost if it is no more the caller's; nothing has changed then
    void begin(Lease lease, long position, Collection<End> fresh, Topics topics, Collection<String> ids)
            throws SQLException {
        advance(lease, position, fresh);
        try (var connection = relay.getConnection();
                var delete = connection.prepareStatement("""
                        DELETE FROM relay.published WHERE topic = ANY (?) AND topic_id <> ALL (?)
                           AND EXISTS (SELECT FROM relay.lease WHERE epoch = ?)
                        """)) {
            delete.setArray(1, connection.createArrayOf("text", topics.all().toArray()));
            delete.setArray(2, connection.createArrayOf("text", ids.toArray()));
            delete.setLong(3, lease.epoch());
            delete.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, Collection<End> ends, Function<End, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, ends.stream().map(part).toArray());
    }

    /// Where the partitions ended when they were last written to, of all topics.
    Collection<End> published() throws SQLException {
        try (var connection = relay.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT topic, partition, topic_id, next_offset FROM relay.published ORDER BY topic, partition")) {
            var ends = new ArrayList<End>();
            while (rows.next()) {
                ends.add(new End(rows.getString(1), rows.getInt(2), rows.getString(3), rows.getLong(4)));
            }
            return ends;
        }
    }

    /// Lets whoever publishes begin anew behind `position`. The epoch goes up, so that a holder notices.
    ///
    /// @return false if nothing is published behind it: going forward would leave events out. Nothing has changed
    /// then
    boolean rewind(long position) throws SQLException {
        try (var connection = relay.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE relay.lease
                           SET position = ?, epoch = epoch + 1, expires_at = '-infinity', holder = NULL
                         WHERE position >= ?
                        """)) {
            update.setLong(1, position);
            update.setLong(2, position);
            return update.executeUpdate() == 1;
        }
    }

    /// Who publishes, and how far it is.
    ///
    /// @param holder null if nobody does
    /// @param left   until others may take the lease; zero if they may
    record Standing(@Nullable String holder, long epoch, long position, Duration left) {}

    Standing standing() throws SQLException {
        try (var connection = relay.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT CASE WHEN expires_at > clock_timestamp() THEN holder END, epoch, position,
                               CASE WHEN expires_at > clock_timestamp()
                                    THEN (extract(epoch FROM expires_at - clock_timestamp()) * 1000)::bigint
                                    ELSE 0 END
                          FROM relay.lease
                        """)) {
            row.next();
            return new Standing(row.getString(1), row.getLong(2), row.getLong(3), Duration.ofMillis(row.getLong(4)));
        }
    }
}
