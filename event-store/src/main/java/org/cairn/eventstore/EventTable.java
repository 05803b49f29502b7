package org.cairn.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Reads from `eventstore.event`. Every statement sees one snapshot, and as positions are in commit order, a
/// snapshot that shows an event shows every event before it.
final class EventTable {
    /// "+ 0" keeps the planner from walking the primary key from the beginning of time.
    static final String FIRST_RECORDED_SINCE = "SELECT min(position + 0) FROM eventstore.event WHERE recorded_at >= ?";

    private EventTable() {}

    static long head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT coalesce(max(position), 0) FROM eventstore.event");
                var result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    /// The hash chain up to the event at a position that is there.
    static byte[] hashAt(Connection connection, long position) throws SQLException {
        try (var statement = Sessions.prepare(connection, "SELECT hash FROM eventstore.event WHERE position = ?")) {
            statement.setLong(1, position);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBytes(1);
            }
        }
    }

    /// The position of the first event in the log that was recorded at that time or later.
    static OptionalLong firstRecordedSince(Connection connection, Instant at) throws SQLException {
        try (var statement = connection.prepareStatement(FIRST_RECORDED_SINCE)) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            try (var result = statement.executeQuery()) {
                result.next();
                long first = result.getLong(1);
                return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(first);
            }
        }
    }

    /// All matching events after `from`, ascending.
    static List<EventRow> matching(Connection connection, Criteria criteria, long from) throws SQLException {
        var where = new CriteriaSql(criteria);
        try (var statement = Sessions.prepare(connection, matchingSql(where))) {
            statement.setLong(1, from);
            where.bind(statement, 2);
            return rows(statement);
        }
    }

    static String matchingSql(CriteriaSql where) {
        return "SELECT %s FROM eventstore.event WHERE %s > ? AND %s ORDER BY %2$s"
                .formatted(EventRow.COLUMNS, where.position(), where.condition());
    }

    /// Whether an event in `(from, to]` matches.
    static boolean anyMatching(Connection connection, Criteria criteria, long from, long to) throws SQLException {
        var where = new CriteriaSql(criteria);
        try (var statement = Sessions.prepare(connection, anyMatchingSql(where))) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            where.bind(statement, 3);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    static String anyMatchingSql(CriteriaSql where) {
        return "SELECT 1 FROM eventstore.event WHERE %1$s > ? AND %1$s <= ? AND %2$s LIMIT 1"
                .formatted(where.position(), where.condition());
    }

    /// The matching events in `(from, to]`, ascending. Looks at every event in between, so keep the range
    /// short.
    static List<EventRow> matchingInRange(Connection connection, Criteria criteria, long from, long to)
            throws SQLException {
        var where = new CriteriaSql(criteria);
        String sql = "SELECT %s FROM eventstore.event WHERE position > ? AND position <= ? AND %s ORDER BY position"
                .formatted(EventRow.COLUMNS, where.condition());
        try (var statement = Sessions.prepare(connection, sql)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            where.bind(statement, 3);
            return rows(statement);
        }
    }

    /// The next events after `from`, ascending.
    static List<EventRow> after(Connection connection, long from, int limit) throws SQLException {
        String sql = "SELECT %s FROM eventstore.event WHERE position > ? ORDER BY position LIMIT ?"
                .formatted(EventRow.COLUMNS);
        try (var statement = Sessions.prepare(connection, sql)) {
            statement.setLong(1, from);
            statement.setInt(2, limit);
            return rows(statement);
        }
    }

    private static List<EventRow> rows(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            var rows = new ArrayList<EventRow>();
            while (result.next()) {
                rows.add(EventRow.of(result));
            }
            return rows;
        }
    }
}
