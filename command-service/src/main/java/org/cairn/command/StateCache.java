package org.cairn.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// Folded states, kept from one command to the next together with the position up to which they are known.
///
/// Correctness never depends on it: a state is brought up to date by sourcing what came after its position, and the
/// append is refused if there was more. It only saves reading the same history again for every command.
public final class StateCache {

    private record Key(Boundary<?, ?> boundary, Object id) {}

    /// `state` is the fold of exactly the boundary's events at or before `position`.
    ///
    /// @param criteria of the boundary and id; kept, as they are asked for with every command
    private record Known(Object state, long position, EventCriteria criteria) {}

    private final Cache<Key, Known> states;
    private final EventDecoder decoder;
    private final @Nullable FreshEvents fresh;

    /// @param maximumStates how many states are kept; 0 keeps none
    public StateCache(int maximumStates, EventDecoder decoder) {
        this.states =
                Caffeine.newBuilder().maximumSize(maximumStates).recordStats().build();
        this.decoder = decoder;
        this.fresh = maximumStates == 0 ? null : new FreshEvents();
    }

    /// The boundary's state as of now. Reading it through the transaction makes it part of the append's condition.
    @SuppressWarnings("unchecked") // A key's state is only ever put by its own boundary's fold.
    <I, S> S load(Boundary<I, S> boundary, I id, EventStoreTransaction transaction) {
        var key = new Key(boundary, id);
        @Nullable Known kept = states.getIfPresent(key);
        var state = kept == null ? boundary.unheard() : (S) kept.state();
        var position = kept == null ? 0 : kept.position();

        var criteria = kept == null ? criteria(boundary, id) : kept.criteria();
        var newer = transaction.source(
                kept == null
                        ? SourcingCondition.conditionFor(criteria)
                        : SourcingCondition.conditionFor(
                                new GlobalIndexConsistencyMarker(position).position(), criteria));
        var last = position;
        for (var entry = newer.next(); entry.isPresent(); entry = newer.next()) {
            var at = positionOf(entry.get());
            if (kept != null && at <= position) continue;
            state = boundary.fold().apply(state, event(entry.get().message()));
            last = Math.max(last, at);
        }
        newer.error().ifPresent(StateCache::rethrow);

        // Where several boundaries were read, the transaction's marker is the lowest of theirs: all were read up to it.
        var read = GlobalIndexConsistencyMarker.position(transaction.appendPosition());
        if (kept == null || last > position || read > position + REFRESH) {
            states.put(key, new Known(state, Math.max(last, read), criteria));
        }
        return state;
    }

    /// Takes note of what is about to be appended, as it is what is read next.
    void remember(EventMessage message, DomainEvent event) {
        if (fresh != null) fresh.put(message.identifier(), event);
    }

    private DomainEvent event(EventMessage message) {
        var known = fresh == null ? null : fresh.get(message.identifier());
        return known == null ? decoder.decode(message) : known;
    }

    private static <I> EventCriteria criteria(Boundary<I, ?> boundary, I id) {
        return EventCriteria.havingTags(Tag.of(boundary.tag(), id.toString()))
                .andBeingOneOfTypes(boundary.types().toArray(String[]::new));
    }

    /// A quiet state's position is moved on now and then, so that what came after it is still in the engine's memory.
    private static final long REFRESH = 16_384;

    /// Share of states found in memory since the start, 0 to 1.
    public double hitRate() {
        return states.stats().hitRate();
    }

    public long size() {
        return states.estimatedSize();
    }

    private static long positionOf(MessageStream.Entry<? extends EventMessage> entry) {
        return TrackingToken.fromContext(entry)
                .map(token -> token.position().orElse(0))
                .orElse(0L);
    }

    private static void rethrow(Throwable error) {
        if (error instanceof RuntimeException unchecked) throw unchecked;
        throw new IllegalStateException(error);
    }
}
