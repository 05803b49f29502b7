package org.cairn.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The words in which the tests speak of events and engines.
final class TestEvents {
    private TestEvents() {}

    /// What a sourcing gave.
    record Sourced(List<Long> positions, List<String> payloads, ConsistencyMarker marker) {
        long head() {
            return GlobalIndexConsistencyMarker.position(marker);
        }
    }

    static PostgresEventStorageEngine engine(TestDatabase database, EngineSettings settings) {
        return new PostgresEventStorageEngine(
                database.writer(), new JacksonConverter(JsonMapper.builder().build()), settings);
    }

    static TaggedEventMessage<?> event(String type, String payload, String... tags) {
        return event(UUID.randomUUID(), type, payload, tags);
    }

    static TaggedEventMessage<?> event(UUID id, String type, String payload, String... tags) {
        var message = new GenericEventMessage(
                id.toString(), new MessageType(type), payload, Map.of("cause", "test"), Instant.now());
        return new GenericTaggedEventMessage<>(message, tags(tags));
    }

    static Set<Tag> tags(String... texts) {
        return Set.copyOf(Arrays.stream(texts).map(TagText::parse).toList());
    }

    static EventCriteria tagged(String... tags) {
        return EventCriteria.havingTags(tags(tags));
    }

    /// "No event that matches, beyond this marker."
    static AppendCondition none(EventCriteria criteria, ConsistencyMarker marker) {
        return AppendCondition.withCriteria(criteria).withMarker(marker);
    }

    static ConsistencyMarker at(long position) {
        return new GlobalIndexConsistencyMarker(position);
    }

    /// @return the position of the last event
    static CompletableFuture<Long> append(
            PostgresEventStorageEngine engine, AppendCondition condition, TaggedEventMessage<?>... events) {
        return append(engine, condition, null, events);
    }

    static CompletableFuture<Long> append(
            PostgresEventStorageEngine engine,
            AppendCondition condition,
            @Nullable AppendRequest request,
            TaggedEventMessage<?>... events) {
        List<TaggedEventMessage<?>> list = new ArrayList<>(List.of(events));
        if (request == null) {
            return engine.appendEvents(condition, null, list).thenCompose(transaction -> commit(transaction, null));
        }
        return new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE)
                .create()
                .executeWithResult(context -> {
                    context.putResource(AppendRequest.RESOURCE_KEY, request);
                    return engine.appendEvents(condition, context, list)
                            .thenCompose(transaction -> commit(transaction, context));
                });
    }

    @SuppressWarnings("unchecked") // the engine's transactions give the position; an empty one is not used here
    private static CompletableFuture<Long> commit(
            AppendTransaction<?> transaction, @Nullable ProcessingContext context) {
        return ((AppendTransaction<Long>) transaction).commit(context);
    }

    static Sourced source(PostgresEventStorageEngine engine, EventCriteria criteria) {
        return source(engine, SourcingCondition.conditionFor(criteria));
    }

    static Sourced source(PostgresEventStorageEngine engine, EventCriteria criteria, long after) {
        return source(
                engine, SourcingCondition.conditionFor(new GlobalIndexConsistencyMarker(after).position(), criteria));
    }

    private static Sourced source(PostgresEventStorageEngine engine, SourcingCondition condition) {
        var positions = new ArrayList<Long>();
        var payloads = new ArrayList<String>();
        MessageStream<EventMessage> stream = engine.source(condition, null);
        while (true) {
            var entry = stream.next()
                    .orElseThrow(() -> new IllegalStateException(
                            "no marker", stream.error().orElse(null)));
            ConsistencyMarker marker = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
            if (marker != null) {
                return new Sourced(positions, payloads, marker);
            }
            positions.add(
                    TrackingToken.fromContext(entry).orElseThrow().position().orElseThrow());
            payloads.add(text(entry.message()));
        }
    }

    static String text(EventMessage message) {
        return new String((byte[]) message.payload(), StandardCharsets.UTF_8);
    }

    static String text(StoredEvent event) {
        return new String(event.payload(), StandardCharsets.UTF_8);
    }

    /// Why it failed, or null if it did not.
    static @Nullable Throwable failure(CompletableFuture<?> future) {
        try {
            future.join();
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    static AppendRequest request(String key, String body) {
        return new AppendRequest(bytes(key), bytes(body), bytes("answer to " + body));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The whole log, read in pieces.
    static List<StoredEvent> log(TestDatabase database) {
        var log = new PostgresEventLog(database.reader());
        var events = new ArrayList<StoredEvent>();
        List<StoredEvent> part;
        do {
            part = log.read(events.size(), 1000);
            events.addAll(part);
        } while (!part.isEmpty());
        return events;
    }
}
