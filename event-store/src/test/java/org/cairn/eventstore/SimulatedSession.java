package org.cairn.eventstore;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.cairn.eventstore.simulation.Simulation;
import org.cairn.eventstore.simulation.Waiting;
import org.jspecify.annotations.Nullable;

/// A session of the simulated database. It may end at any moment, before or behind what was asked of it.
final class SimulatedSession implements AppendSession {
    private static final List<String> PASSING_TROUBLE = List.of("55P03", "57014", "53100", "40P01");

    private record Unsaved(byte[] headHash, List<PendingAppend> appends) {}

    private final SimulatedDatabase database;
    private final Simulation simulation;
    private final Duration lockTimeout;
    private boolean ended;
    private boolean outcomeOpen;
    private @Nullable Unsaved unsaved;

    SimulatedSession(SimulatedDatabase database, Duration lockTimeout) {
        this.database = database;
        this.simulation = database.simulation;
        this.lockTimeout = lockTimeout;
    }

    private SQLException end(String when) {
        simulation.trace("SESSION LOST " + when);
        ended = true;
        release();
        return new SQLException("connection lost " + when, "08006");
    }

    private void release() {
        unsaved = null;
        if (database.writing == this) {
            database.writing = null;
        }
        if (database.lockedBy == this) {
            database.lockedBy = null;
        }
    }

    private void send(String what) throws SQLException {
        simulation.step(what);
        if (ended) {
            throw new SQLException("connection closed", "08003");
        }
        if (database.goesWrong()) {
            throw end("before");
        }
        if (database.goesWrong()) {
            simulation.awaitFor("is slow", Waiting.FOR_TIME, () -> false, simulation.below(100_000_000));
        }
    }

    private void receive(String what) throws SQLException {
        simulation.step(what);
        if (database.goesWrong()) {
            throw end("behind");
        }
    }

    private <T> T read(String what, Supplier<T> answer) throws SQLException {
        send(what);
        T result = answer.get();
        receive("has read");
        return result;
    }

    @Override
    public long head() throws SQLException {
        return read("asks for the head", () -> (long) database.head());
    }

    @Override
    public byte[] hashAt(long position) throws SQLException {
        return read("asks for a hash", () -> database.hashAt(position));
    }

    @Override
    public OptionalLong firstRecordedSince(Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EventRow> matching(Criteria criteria, long from) throws SQLException {
        return read("asks what matches", () -> database.matching(criteria, from, Long.MAX_VALUE));
    }

    @Override
    public boolean anyMatching(Criteria criteria, long from, long to) throws SQLException {
        return read("asks whether any matches", () -> !database.matching(criteria, from, to)
                .isEmpty());
    }

    @Override
    public List<EventRow> matchingInRange(Criteria criteria, long from, long to) throws SQLException {
        return read("asks for a range", () -> database.matching(criteria, from, to));
    }

    @Override
    public List<EventRow> after(long from, int limit) throws SQLException {
        return read("asks what comes after", () -> database.matching(new Criteria(List.of()), from, from + limit));
    }

    @Override
    public Optional<AppendedRequest> request(byte[] key) throws SQLException {
        return read("asks for a request", () -> Optional.ofNullable(database.requests.get(ByteBuffer.wrap(key))));
    }

    @Override
    public long lock() throws SQLException {
        outcomeOpen = false;
        send("takes the append lock");
        database.awaitFree(this, lockTimeout.toNanos(), "55P03");
        database.lockedBy = this;
        long head = database.head();
        receive("has the append lock");
        return head;
    }

    @Override
    public Result append(long expectedHead, byte[] headHash, List<PendingAppend> appends) throws SQLException {
        boolean underLock = database.lockedBy == this;
        outcomeOpen = !underLock;
        send("writes %d behind %d".formatted(appends.size(), expectedHead));
        if (database.goesWrong()) {
            outcomeOpen = false;
            throw new SQLException("passing trouble", PASSING_TROUBLE.get(simulation.below(PASSING_TROUBLE.size())));
        }
        try {
            database.awaitFree(this, lockTimeout.toNanos(), "55P03");
            if (expectedHead != database.head()) {
                return headMoved();
            }
            List<byte[]> known = database.knownKeys(appends);
            if (!known.isEmpty()) {
                rollback();
                outcomeOpen = false;
                return new Result.KnownKeys(known);
            }
            database.check(appends);
        } catch (SQLException e) {
            outcomeOpen &= ended;
            throw e;
        }
        database.writing = this;
        unsaved = new Unsaved(headHash, new ArrayList<>(appends));
        if (!underLock) {
            save();
        }
        return new Result.Appended(hash(headHash, appends));
    }

    private Result headMoved() throws SQLException {
        outcomeOpen = false;
        rollback();
        return new Result.HeadMoved(head());
    }

    private static byte[] hash(byte[] headHash, List<PendingAppend> appends) {
        byte[] hash = headHash;
        for (var append : appends) {
            for (var event : append.events) {
                hash = EventHash.chain(hash, event.leaf());
            }
        }
        return hash;
    }

    private void save() throws SQLException {
        simulation.step("flushes");
        if (database.goesWrong()) {
            throw end("before the commit");
        }
        if (unsaved != null) {
            database.commit(unsaved.headHash(), unsaved.appends());
        }
        release();
        receive("has committed");
        outcomeOpen = false;
    }

    @Override
    public void commit() throws SQLException {
        outcomeOpen = true;
        send("commits");
        save();
    }

    @Override
    public void rollback() throws SQLException {
        send("rolls back");
        release();
    }

    @Override
    public boolean mayHaveCommitted(SQLException failure) {
        return outcomeOpen;
    }

    @Override
    public boolean recover() {
        try {
            rollback();
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    /// Those who wait here wait for others who are slow, not silent.
    @Override
    public int endSilentWriters() throws SQLException {
        return read("ends silent writers", () -> 0);
    }

    @Override
    public void close() {
        release();
        ended = true;
        simulation.step("closes a session");
    }
}
