package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.cairn.eventstore.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/// Uses an engine as a command handler does, and holds it to its word.
final class SimulatedCaller {
    private static final int TAGS = 3;
    private static final int REQUESTS = 4;

    private final Simulation simulation;
    private final SimulatedDatabase database;
    private final SimulatedHistory history;
    private final SimulatedEngine engine;

    SimulatedCaller(SimulatedRun run, SimulatedEngine engine) {
        this.simulation = run.simulation;
        this.database = run.database;
        this.history = run.history;
        this.engine = engine;
    }

    void work() {
        for (int i = 1 + simulation.below(6); i > 0; i--) {
            switch (simulation.below(10)) {
                case 0 -> source(criteria(simulation), simulation.below(database.head() + 1));
                case 1 -> engine.refresh();
                case 2 -> lookUp();
                case 3, 4 -> append(null, 0);
                case 5 -> append(criteria(simulation), simulation.below(database.head() + 1));
                default -> decide();
            }
        }
    }

    /// Sources and appends on the condition that nothing has changed.
    private void decide() {
        EventCriteria criteria = criteria(simulation);
        var sourced = source(criteria, 0);
        if (sourced != null) {
            append(criteria, sourced.head());
        }
    }

    private TestEvents.@Nullable Sourced source(EventCriteria criteria, long after) {
        long known = Math.max(engine.known(), engine.engine().statistics().head());
        simulation.step("sources");
        try {
            var sourced = TestEvents.source(engine.engine(), criteria, after);
            history.sourced(Criteria.of(criteria), after, sourced, known);
            simulation.trace("HAS SOURCED up to " + sourced.head());
            return sourced;
        } catch (IllegalStateException e) {
            assertThat(e.getCause()).isInstanceOf(EventStoreUnavailableException.class);
            return null;
        }
    }

    private void lookUp() {
        byte[] key = {(byte) simulation.below(REQUESTS)};
        boolean before = database.requests.containsKey(ByteBuffer.wrap(key));
        try {
            boolean found = engine.engine().request(key).isPresent();
            boolean now = database.requests.containsKey(ByteBuffer.wrap(key));
            assertThat(found ? now : !before)
                    .as("a request is found if it is there")
                    .isTrue();
        } catch (EventStoreUnavailableException _) {
            simulation.trace("cannot look the request up");
        }
    }

    private void append(@Nullable EventCriteria criteria, long after) {
        AppendRequest request = simulation.chance(0.3)
                ? new AppendRequest(new byte[] {(byte) simulation.below(REQUESTS)}, new byte[0], new byte[0])
                : null;
        boolean poison = simulation.chance(0.03);
        List<TaggedEventMessage<?>> events = events(poison);
        var asked = new SimulatedHistory.Asked(
                events.stream().map(event -> event.event().identifier()).toList(),
                criteria == null ? null : Criteria.of(criteria),
                after,
                request,
                poison);
        var condition = criteria == null ? AppendCondition.none() : TestEvents.none(criteria, TestEvents.at(after));
        simulation.step("appends " + asked.ids().getFirst() + (criteria == null ? "" : " if none after " + after));
        var answer = commit(engine.engine()
                .appendEvents(condition, context(request), events)
                .join());
        Throwable failure = engine.await(answer);
        if (failure == null) {
            history.committed(asked, answer.join());
        } else {
            history.failed(asked, failure);
        }
    }

    @SuppressWarnings("unchecked") // the engine's transactions give the position
    private static CompletableFuture<Long> commit(AppendTransaction<?> transaction) {
        return ((AppendTransaction<Long>) transaction).commit(null);
    }

    /// As much of a context as the engine looks at.
    private static @Nullable ProcessingContext context(@Nullable AppendRequest request) {
        return request == null
                ? null
                : (ProcessingContext) Proxy.newProxyInstance(
                        ProcessingContext.class.getClassLoader(),
                        new Class<?>[] {ProcessingContext.class},
                        (_, method, _) -> {
                            if (method.getName().equals("getResource")) {
                                return request;
                            }
                            throw new UnsupportedOperationException(method.getName());
                        });
    }

    private List<TaggedEventMessage<?>> events(boolean poison) {
        var events = new ArrayList<TaggedEventMessage<?>>();
        for (int i = simulation.below(4) == 0 ? 3 : 1; i > 0; i--) {
            UUID id = new UUID(simulation.anyLong(), simulation.anyLong());
            String type = poison && i == 1 ? SimulatedDatabase.POISON : type(simulation);
            byte[] payload = id.toString().getBytes(StandardCharsets.UTF_8);
            var message =
                    new GenericEventMessage(id.toString(), new MessageType(type), payload, Map.of(), Instant.EPOCH);
            events.add(new GenericTaggedEventMessage<>(message, tags(simulation)));
        }
        return events;
    }

    private static String type(Simulation simulation) {
        return "type" + simulation.below(2);
    }

    private static Set<Tag> tags(Simulation simulation) {
        var tags = new LinkedHashSet<Tag>();
        for (int i = simulation.below(3); i > 0; i--) {
            tags.add(tag(simulation));
        }
        return tags;
    }

    private static Tag tag(Simulation simulation) {
        return new Tag("key", "" + simulation.below(TAGS));
    }

    private static Set<Tag> twoTags(Simulation simulation) {
        var tags = new LinkedHashSet<Tag>();
        tags.add(tag(simulation));
        tags.add(tag(simulation));
        return tags;
    }

    static EventCriteria criteria(Simulation simulation) {
        return switch (simulation.below(6)) {
            case 0 -> EventCriteria.havingAnyTag();
            case 1 -> EventCriteria.havingTags(twoTags(simulation));
            case 2 -> EventCriteria.havingTags(tag(simulation)).andBeingOneOfTypes(new QualifiedName(type(simulation)));
            case 3 ->
                EventCriteria.either(
                        EventCriteria.havingTags(tag(simulation)), EventCriteria.havingTags(tag(simulation)));
            default -> EventCriteria.havingTags(tag(simulation));
        };
    }
}
