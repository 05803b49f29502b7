package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/// What callers have asked and heard, and whether that agrees with the log.
final class SimulatedHistory {
    /// @param criteria null: no condition
    /// @param after    an event that matches after this position is a conflict
    record Asked(
            List<String> ids,
            @Nullable Criteria criteria,
            long after,
            @Nullable AppendRequest request,
            boolean poison) {}

    private enum Fate {
        WRITTEN,
        NOT_WRITTEN,
        ALL_OR_NOTHING
    }

    private record Heard(Asked asked, Fate fate) {}

    private final SimulatedDatabase database;
    private final List<Heard> heard = new ArrayList<>();

    SimulatedHistory(SimulatedDatabase database) {
        this.database = database;
    }

    void committed(Asked asked, long last) {
        heard.add(new Heard(asked, Fate.WRITTEN));
        assertThat(last).as("an acknowledged position is in the log").isLessThanOrEqualTo(database.head());
        long first = last - asked.ids().size() + 1;
        for (int i = 0; i < asked.ids().size(); i++) {
            assertThat(id(first + i))
                    .as("the event at the acknowledged position " + (first + i))
                    .isEqualTo(asked.ids().get(i));
        }
        if (asked.criteria() != null) {
            assertThat(database.matching(asked.criteria(), asked.after(), first - 1))
                    .as("conflicts of an accepted append")
                    .isEmpty();
        }
    }

    void failed(Asked asked, Throwable failure) {
        boolean unknown = failure instanceof AppendOutcomeUnknownException;
        heard.add(new Heard(asked, unknown ? Fate.ALL_OR_NOTHING : Fate.NOT_WRITTEN));
        switch (failure) {
            case AppendEventsTransactionRejectedException _ -> {
                var criteria = Objects.requireNonNull(asked.criteria(), "condition of a refused append");
                assertThat(database.matching(criteria, asked.after(), database.head()))
                        .as("conflicts of an append that was refused for one")
                        .isNotEmpty();
            }
            case DuplicateRequestException _ -> {
                var request = Objects.requireNonNull(asked.request(), "request of a repeat");
                assertThat(database.requests).as("requests in the log").containsKey(ByteBuffer.wrap(request.key()));
            }
            case AppendOutcomeUnknownException _, EventStoreUnavailableException _ -> {}
            case EventStoreException e
            when asked.poison() -> assertThat(e).hasMessageContaining("refused by the database");
            default -> throw new AssertionError("Not to be expected: " + failure, failure);
        }
    }

    /// @param headBefore what the engine was bound to know
    void sourced(Criteria criteria, long after, TestEvents.Sourced sourced, long headBefore) {
        assertThat(sourced.head()).as("head of what was sourced").isBetween(Math.max(headBefore, 0), (long)
                database.head());
        assertThat(sourced.positions())
                .as("sourced after %d up to %d, %s", after, sourced.head(), criteria)
                .isEqualTo(positions(criteria, after, sourced.head()));
        for (int i = 0; i < sourced.positions().size(); i++) {
            assertThat(sourced.payloads().get(i))
                    .isEqualTo(id(sourced.positions().get(i)));
        }
    }

    /// To be called when nobody does anything any more.
    void check() {
        var positions = new HashMap<String, Long>();
        byte[] hash = EventHash.genesis();
        for (int i = 0; i < database.head(); i++) {
            EventRow row = database.log.get(i).event();
            assertThat(row.position()).isEqualTo(i + 1L);
            assertThat(positions.put(row.id().toString(), row.position())).isNull();
            hash = EventHash.chain(hash, leaf(row));
            assertThat(database.log.get(i).hash()).as("hash at " + (i + 1)).isEqualTo(hash);
        }
        Set<ByteBuffer> done = new HashSet<>();
        for (var one : heard) {
            check(one, positions, done);
        }
        assertThat(positions).as("what nobody asked for").isEmpty();
    }

    private static void check(Heard one, Map<String, Long> positions, Set<ByteBuffer> done) {
        var places = new ArrayList<Long>();
        for (var id : one.asked().ids()) {
            Long place = positions.remove(id);
            if (place != null) {
                places.add(place);
            }
        }
        boolean written = !places.isEmpty();
        if (one.fate() != Fate.ALL_OR_NOTHING) {
            assertThat(written).as("whether written: " + one).isEqualTo(one.fate() == Fate.WRITTEN);
        }
        if (written) {
            for (int i = 0; i < one.asked().ids().size(); i++) {
                assertThat(places).as("side by side: " + one).element(i).isEqualTo(places.getFirst() + i);
            }
            var request = one.asked().request();
            if (request != null) {
                assertThat(done.add(ByteBuffer.wrap(request.key())))
                        .as("done once: " + one)
                        .isTrue();
            }
        }
    }

    private static byte[] leaf(EventRow row) {
        return EventHash.leaf(
                row.id(),
                RecordedAt.micros(row.recordedAt()),
                row.type(),
                row.version(),
                row.payload(),
                row.metadata(),
                List.of(row.tags()));
    }

    List<Long> positions(Criteria criteria, long after, long to) {
        return database.matching(criteria, after, to).stream()
                .map(EventRow::position)
                .toList();
    }

    String id(long position) {
        return database.log.get((int) position - 1).event().id().toString();
    }
}
