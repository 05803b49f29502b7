package org.cairn.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the log over a connection in auto-commit mode, which it gives back in the end.
class JdbcSession implements LogSession {
    final Connection connection;

    JdbcSession(Connection connection) {
        this.connection = connection;
    }

    @Override
    public final long head() throws SQLException {
        return EventTable.head(connection);
    }

    @Override
    public final byte[] hashAt(long position) throws SQLException {
        return EventTable.hashAt(connection, position);
    }

    @Override
    public final OptionalLong firstRecordedSince(Instant at) throws SQLException {
        return EventTable.firstRecordedSince(connection, at);
    }

    @Override
    public final List<EventRow> matching(Criteria criteria, long from) throws SQLException {
        return EventTable.matching(connection, criteria, from);
    }

    @Override
    public final boolean anyMatching(Criteria criteria, long from, long to) throws SQLException {
        return EventTable.anyMatching(connection, criteria, from, to);
    }

    @Override
    public final List<EventRow> matchingInRange(Criteria criteria, long from, long to) throws SQLException {
        return EventTable.matchingInRange(connection, criteria, from, to);
    }

    @Override
    public final List<EventRow> after(long from, int limit) throws SQLException {
        return EventTable.after(connection, from, limit);
    }

    @Override
    public final Optional<AppendedRequest> request(byte[] key) throws SQLException {
        return RequestTable.stored(connection, key);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
