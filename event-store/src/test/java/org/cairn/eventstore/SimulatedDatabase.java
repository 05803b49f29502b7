package org.cairn.eventstore;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.Tag;
import org.cairn.eventstore.simulation.Simulation;
import org.cairn.eventstore.simulation.Waiting;
import org.jspecify.annotations.Nullable;

/// The tables, with what the engine relies on: a position is taken once, by the first to commit; who wants one that is
/// being written waits; a statement is done as a whole or not at all; a snapshot shows what was committed before.
///
/// Things go wrong as often as it is told.
final class SimulatedDatabase implements Database {
    static final String POISON = "poison";

    record Row(EventRow event, QualifiedName type, Tag[] tags, byte[] hash) {}

    final Simulation simulation;
    final List<Row> log = new ArrayList<>();
    final Map<ByteBuffer, AppendedRequest> requests = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private double trouble;

    /// Who writes and has not committed.
    @Nullable
    SimulatedSession writing;

    /// Who holds the append lock.
    @Nullable
    SimulatedSession lockedBy;

    SimulatedDatabase(Simulation simulation, double trouble) {
        this.simulation = simulation;
        this.trouble = trouble;
    }

    void noMoreTrouble() {
        trouble = 0;
    }

    boolean goesWrong() {
        return trouble > 0 && simulation.chance(trouble);
    }

    @Override
    public LogSession open() throws SQLException {
        return session(Duration.ZERO);
    }

    @Override
    public AppendSession openForAppending(EngineSettings settings) throws SQLException {
        return session(settings.lockTimeout());
    }

    private SimulatedSession session(Duration lockTimeout) throws SQLException {
        simulation.step("opens a session");
        if (goesWrong()) {
            simulation.trace("no session");
            throw new SQLException("no session", "08001");
        }
        return new SimulatedSession(this, lockTimeout);
    }

    int head() {
        return log.size();
    }

    byte[] hashAt(long position) {
        return position == 0 ? EventHash.genesis() : log.get((int) position - 1).hash();
    }

    /// Whether nobody else is about to add something.
    boolean isFreeFor(SimulatedSession session) {
        return (writing == null || writing == session) && (lockedBy == null || lockedBy == session);
    }

    /// @throws SQLException as the unique keys and the types of the columns have it
    void check(List<PendingAppend> appends) throws SQLException {
        var seen = new HashSet<UUID>();
        for (var append : appends) {
            for (var event : append.events) {
                if (event.type().toString().contains(POISON)) {
                    throw new SQLException("cannot be stored", "22000");
                }
                if (ids.contains(event.id()) || !seen.add(event.id())) {
                    throw new SQLException("duplicate event_id", "23505");
                }
            }
        }
    }

    List<byte[]> knownKeys(List<PendingAppend> appends) {
        var known = new ArrayList<byte[]>();
        for (var append : appends) {
            if (append.request != null && requests.containsKey(ByteBuffer.wrap(append.request.key()))) {
                known.add(append.request.key());
            }
        }
        return known;
    }

    /// All at once, with the hashes that the engine's idea of the chain gives.
    void commit(byte[] headHash, List<PendingAppend> appends) {
        byte[] hash = headHash;
        for (var append : appends) {
            for (var event : append.events) {
                hash = EventHash.chain(hash, event.leaf());
                log.add(new Row(row(log.size() + 1, event), event.type(), event.tags(), hash));
                ids.add(event.id());
            }
            if (append.request != null) {
                var request = append.request;
                var answer = new AppendedRequest(request.fingerprint(), request.answer(), log.size());
                requests.put(ByteBuffer.wrap(request.key()), answer);
            }
        }
        simulation.trace("COMMITTED up to " + log.size());
    }

    private static EventRow row(long position, EncodedEvent event) {
        return new EventRow(
                position,
                event.id(),
                event.message().type().name(),
                event.message().type().version(),
                event.message().timestamp(),
                event.payload(),
                event.metadata(),
                event.tagTexts());
    }

    /// The matching events in `(from, to]`, of what is committed.
    List<EventRow> matching(Criteria criteria, long from, long to) {
        var rows = new ArrayList<EventRow>();
        for (long position = from + 1; position <= Math.min(to, log.size()); position++) {
            Row row = log.get((int) position - 1);
            if (criteria.matches(row.type(), row.tags())) {
                rows.add(row.event());
            }
        }
        return rows;
    }

    /// @throws SQLException if it takes too long
    void awaitFree(SimulatedSession session, long atMostNanos, String state) throws SQLException {
        if (!isFreeFor(session)
                && !simulation.awaitFor("waits for others", Waiting.FOR_TIME, () -> isFreeFor(session), atMostNanos)) {
            throw new SQLException("waited too long", state);
        }
    }
}
