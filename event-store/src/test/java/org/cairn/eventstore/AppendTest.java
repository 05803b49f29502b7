package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.at;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;
import static org.cairn.eventstore.TestEvents.log;
import static org.cairn.eventstore.TestEvents.none;
import static org.cairn.eventstore.TestEvents.source;
import static org.cairn.eventstore.TestEvents.tagged;
import static org.cairn.eventstore.TestEvents.tags;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendTest {
    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventStorageEngine engine = engine(database, EngineSettings.defaults());

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    @Test
    void anEventReadsBackAsItWasGivenFromMemoryAndFromTheTable() {
        var metadata = new HashMap<String, String>(Map.of("user", "Zoë \"Z\"", "empty", ""));
        metadata.put("nothing", null);
        var message = new GenericEventMessage(
                UUID.randomUUID().toString(),
                new MessageType("ns.Type", "2.1"),
                Map.of("answer", 42),
                metadata,
                Instant.parse("2024-02-29T23:59:59.123456789Z"));
        Set<Tag> tags = Set.of(Tag.of("k", "a=b\\\"{},NULL"), Tag.of("", ""), Tag.of("ü", "😀"));
        append(engine, AppendCondition.none(), new GenericTaggedEventMessage<>(message, tags))
                .join();

        try (var other = engine(database, EngineSettings.defaults().withMemory(2, 1, 64))) {
            for (var reading : List.of(engine, other)) {
                var read = reading.source(SourcingCondition.conditionFor(EventCriteria.havingTags(tags)), null)
                        .next()
                        .orElseThrow()
                        .message();
                assertThat(read.identifier()).isEqualTo(message.identifier());
                assertThat(read.type()).isEqualTo(message.type());
                assertThat(TestEvents.text(read)).isEqualTo("{\"answer\":42}");
                assertThat(read.metadata()).isEqualTo(metadata);
                assertThat(read.timestamp()).isEqualTo(Instant.parse("2024-02-29T23:59:59.123456Z"));
            }
        }
        var stored = log(database).getFirst();
        assertThat(stored.tags()).containsExactlyInAnyOrder("k=a=b\\\"{},NULL", "=", "ü=😀");
        assertThat(stored.metadata()).isEqualTo(metadata);
        assertThat(stored.recordedAt()).isEqualTo(Instant.parse("2024-02-29T23:59:59.123456Z"));
        assertThat(stored.version()).isEqualTo("2.1");
        assertThat(stored.eventId()).hasToString(message.identifier());
    }

    @Test
    void timesBefore1970KeepTheirMicroseconds() {
        Instant at = Instant.parse("1931-05-01T10:00:00.000001Z");
        var message = new GenericEventMessage(UUID.randomUUID().toString(), new MessageType("t"), "x", Map.of(), at);
        append(engine, AppendCondition.none(), new GenericTaggedEventMessage<>(message, Set.of()))
                .join();
        assertThat(log(database).getFirst().recordedAt()).isEqualTo(at);
    }

    @Test
    void aConditionIsAboutItsTagsAndTypesOnly() {
        append(engine, AppendCondition.none(), event("moved", "1", "a=1", "b=1"))
                .join();
        var neighbours = List.of(
                tagged("a=2"),
                tagged("a=1", "b=2"),
                tagged("a=1").equals(tagged("a=1"))
                        ? EventCriteria.havingTags(tags("a=1")).andBeingOneOfTypes("stopped")
                        : tagged());
        for (var criteria : neighbours) {
            assertThat(failure(append(engine, none(criteria, at(0)), event("other", "x", "c=1"))))
                    .isNull();
        }
        var matching = List.of(
                tagged("a=1"),
                tagged("a=1", "b=1"),
                EventCriteria.havingTags(tags("b=1")).andBeingOneOfTypes("stopped", "moved"),
                EventCriteria.havingAnyTag().andBeingOneOfTypes("moved"),
                EventCriteria.either(tagged("z=1"), tagged("b=1")),
                EventCriteria.havingAnyTag(),
                EventCriteria.either(tagged("z=1"), EventCriteria.havingAnyTag()));
        for (var criteria : matching) {
            assertThat(failure(append(engine, none(criteria, at(0)), event("other", "x", "c=1"))))
                    .as("%s", criteria)
                    .isInstanceOf(AppendEventsTransactionRejectedException.class);
        }
    }

    @Test
    void whatIsAtTheMarkerIsKnownWhatIsBeyondIsAConflict() {
        append(engine, AppendCondition.none(), event("t", "1", "a=1")).join();
        append(engine, AppendCondition.none(), event("t", "2", "a=1")).join();
        assertThat(failure(append(engine, none(tagged("a=1"), at(1)), event("t", "x", "a=1"))))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(append(engine, none(tagged("a=1"), at(2)), event("t", "3", "a=1"))
                        .join())
                .isEqualTo(3);
    }

    @Test
    void ofManyAtOnceWithTheSameConditionOneWins() {
        List<CompletableFuture<Long>> appends = IntStream.range(0, 200)
                .mapToObj(i -> append(engine, none(tagged("a=1"), at(0)), event("t", "" + i, "a=1")))
                .toList();
        long won = appends.stream().filter(append -> failure(append) == null).count();
        assertThat(won).isEqualTo(1);
        assertThat(log(database)).hasSize(1);
    }

    @Test
    void anEventThatTheDatabaseRefusesDoesNotHurtItsNeighbours() {
        UUID twice = UUID.randomUUID();
        append(engine, AppendCondition.none(), event(twice, "t", "first", "a=1"))
                .join();
        var appends = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < 100; i++) {
            appends.add(append(
                    engine,
                    AppendCondition.none(),
                    event("t", "good", "a=1"),
                    event(i % 10 == 3 ? twice : UUID.randomUUID(), "t", "good", "a=1")));
        }
        for (int i = 0; i < 100; i++) {
            if (i % 10 == 3) {
                assertThat(failure(appends.get(i))).isInstanceOf(EventStoreException.class);
            } else {
                assertThat(failure(appends.get(i))).isNull();
            }
        }
        assertThat(log(database)).hasSize(1 + 2 * 90);
    }

    @Test
    void anAppendOfSeveralEventsStandsTogetherInItsOrder() {
        var appends = IntStream.range(0, 50)
                .mapToObj(i -> append(
                        engine, AppendCondition.none(), event("t", i + "a"), event("t", i + "b"), event("t", i + "c")))
                .toList();
        for (int i = 0; i < 50; i++) {
            int last = Math.toIntExact(appends.get(i).join());
            var three = log(database).subList(last - 3, last);
            assertThat(three).extracting(TestEvents::text).containsExactly(i + "a", i + "b", i + "c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload", "tags", "tag", "append"})
    void whatIsOverALimitIsRefusedAtOnce(String what) {
        var defaults = EngineSettings.defaults();
        List<TaggedEventMessage<?>> events =
                switch (what) {
                    case "payload" -> List.of(event("t", "x".repeat(defaults.maxPayloadBytes() + 1)));
                    case "tags" ->
                        List.of(event(
                                "t",
                                "x",
                                IntStream.rangeClosed(0, 64)
                                        .mapToObj(i -> "k" + i + "=v")
                                        .toArray(String[]::new)));
                    case "tag" -> List.of(event("t", "x", "k=" + "v".repeat(255)));
                    default ->
                        IntStream.range(0, 65)
                                .mapToObj(_ -> event("t", "x".repeat(defaults.maxPayloadBytes())))
                                .collect(Collectors.toList());
                };
        assertThat(failure(engine.appendEvents(AppendCondition.none(), null, events)))
                .isInstanceOfSatisfying(
                        EventTooLargeException.class, e -> assertThat(e.size()).isGreaterThan(e.limit()));
        assertThat(engine.statistics().head()).isZero();
    }

    @Test
    void whatIsJustWithinTheLimitsIsStored() {
        String[] tags = IntStream.range(0, 64)
                .mapToObj(i -> "k%02d=".formatted(i) + "v".repeat(252))
                .toArray(String[]::new);
        String payload = "x".repeat(EngineSettings.defaults().maxPayloadBytes());
        append(engine, AppendCondition.none(), event("t", payload, tags)).join();
        assertThat(log(database).getFirst().payload()).hasSize(payload.length());
        assertThat(source(engine, tagged(tags)).positions()).containsExactly(1L);
    }

    @Test
    void whatCannotBeStoredAsItIsIsRefusedAtOnce() {
        var wrong = List.<TaggedEventMessage<?>>of(
                new GenericTaggedEventMessage<EventMessage>(message("not-a-uuid", "t"), Set.of()),
                new GenericTaggedEventMessage<EventMessage>(
                        message(UUID.randomUUID().toString().toUpperCase(Locale.ROOT), "t"), Set.of()),
                new GenericTaggedEventMessage<EventMessage>(
                        message(UUID.randomUUID().toString(), "t\u0000"), Set.of()),
                new GenericTaggedEventMessage<EventMessage>(
                        message(UUID.randomUUID().toString(), "t"), Set.of(Tag.of("a=b", "c"))),
                new GenericTaggedEventMessage<EventMessage>(
                        message(UUID.randomUUID().toString(), "t"), Set.of(Tag.of("a", "\uD800"))));
        for (var event : wrong) {
            assertThat(failure(engine.appendEvents(AppendCondition.none(), null, List.of(event))))
                    .isInstanceOf(EventStoreException.class);
        }
    }

    private static EventMessage message(String id, String type) {
        return new GenericEventMessage(id, new MessageType(type), "x", Map.of(), Instant.now());
    }

    @Test
    void whatACallerDoesWithTheAnswerHoldsUpNobody() throws Exception {
        var release = new CountDownLatch(1);
        // Several at once, so that some are answered by another thread than their own.
        var blocked = IntStream.range(0, 16)
                .mapToObj(_ -> CompletableFuture.runAsync(
                        () -> append(engine, AppendCondition.none(), event("t", "1"))
                                .thenAccept(_ -> {
                                    try {
                                        release.await();
                                    } catch (InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                })
                                .join(),
                        task -> Thread.ofPlatform().start(task)))
                .toList();
        engine.onAppend(_ -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        for (int i = 0; i < 10; i++) {
            append(engine, AppendCondition.none(), event("t", "2")).get(5, TimeUnit.SECONDS);
        }
        assertThat(blocked).noneMatch(CompletableFuture::isDone);
        release.countDown();
        for (var caller : blocked) {
            caller.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aTransactionEndsOnce() {
        var transaction = engine.appendEvents(AppendCondition.none(), null, event("t", "1"))
                .join();
        transaction.rollback(null);
        assertThat(failure(transaction.commit(null))).isInstanceOf(IllegalStateException.class);
        assertThat(log(database)).isEmpty();
    }

    @Test
    void aClosedEngineRefuses() {
        engine.close();
        assertThat(failure(append(engine, AppendCondition.none(), event("t", "1"))))
                .isInstanceOf(EventStoreUnavailableException.class);
        assertThat(failure(engine.refresh())).isInstanceOf(EventStoreUnavailableException.class);
    }
}
