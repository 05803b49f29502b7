package org.cairn.eventstore;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A session that reads the log. Used by one thread at a time.
///
/// Each call sees one snapshot, and as positions are in commit order, a snapshot that shows an event shows every event
/// before it.
interface LogSession extends AutoCloseable {
    /// The position of the last committed event; 0 if there is none.
    long head() throws SQLException;

    /// The hash chain up to the event at a position that is there.
    byte[] hashAt(long position) throws SQLException;

    /// The position of the first event in the log that was recorded at that time or later.
    OptionalLong firstRecordedSince(Instant at) throws SQLException;

    /// All matching events after `from`, ascending.
    List<EventRow> matching(Criteria criteria, long from) throws SQLException;

    /// Whether an event in `(from, to]` matches.
    boolean anyMatching(Criteria criteria, long from, long to) throws SQLException;

    /// The matching events in `(from, to]`, ascending. Looks at every event in between, so keep the range short.
    List<EventRow> matchingInRange(Criteria criteria, long from, long to) throws SQLException;

    /// The next events after `from`, ascending.
    List<EventRow> after(long from, int limit) throws SQLException;

    /// What an append with this request key has left.
    Optional<AppendedRequest> request(byte[] key) throws SQLException;

    @Override
    void close() throws SQLException;
}
