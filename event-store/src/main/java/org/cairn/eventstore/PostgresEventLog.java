package org.cairn.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/// The log as it is in PostgreSQL.
///
/// Where an engine runs in the same process, wire it with `engine.onAppend(log::wake)`: then readers wake at
/// once. Its methods throw [EventStoreUnavailableException] if the database cannot be read.
public final class PostgresEventLog implements EventLog, AutoCloseable {
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Sessions sessions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long knownHead;
    private boolean closed;

    /// @param reader a pool whose sessions may read the tables, for instance as `cairn_reader`; not closed by
    ///     this class
    public PostgresEventLog(DataSource reader) {
        sessions = new Sessions(reader);
    }

    @Override
    public long head() {
        try (var connection = sessions.open()) {
            long head = EventTable.head(connection);
            wake(head);
            return head;
        } catch (SQLException e) {
            throw new EventStoreUnavailableException("Cannot read the head of the log", e);
        }
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        List<EventRow> rows;
        try (var connection = sessions.open()) {
            rows = EventTable.after(connection, after, limit);
        } catch (SQLException e) {
            throw new EventStoreUnavailableException("Cannot read the log after position " + after, e);
        }
        long expected = after;
        for (var row : rows) {
            if (row.position() != ++expected) {
                throw new IllegalStateException("Position %d is missing in the log".formatted(expected));
            }
        }
        return rows.stream().map(PostgresEventLog::stored).toList();
    }

    private static StoredEvent stored(EventRow row) {
        return new StoredEvent(
                row.position(),
                row.id(),
                row.type(),
                row.version(),
                row.recordedAt(),
                row.payload(),
                MetadataJson.read(row.metadata()),
                List.of(row.tags()));
    }

    @Override
    public long awaitBeyond(long position, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        long pause = FIRST_PAUSE_NANOS;
        while (true) {
            long head = knownHead();
            if (head <= position) {
                head = head();
            }
            long remaining = deadline - System.nanoTime();
            if (head > position || remaining <= 0 || !pauseWhile(position, Math.min(remaining, pause))) {
                return head;
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        }
    }

    /// @return false if the log is closed
    private boolean pauseWhile(long position, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (knownHead <= position && left > 0 && !closed) {
                left = moved.awaitNanos(left);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private long knownHead() {
        lock.lock();
        try {
            return knownHead;
        } finally {
            lock.unlock();
        }
    }

    /// Says that everything up to `head` is committed. Lower values than before are ignored.
    public void wake(long head) {
        lock.lock();
        try {
            if (head > knownHead) {
                knownHead = head;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Ends all waiting. The pool stays open.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
