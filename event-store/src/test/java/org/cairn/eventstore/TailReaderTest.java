package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.at;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;
import static org.cairn.eventstore.TestEvents.none;
import static org.cairn.eventstore.TestEvents.tagged;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TailReaderTest {
    private static final int WRITERS = 20;
    private static final int EACH = 100;

    private final long seed = new Random().nextLong();
    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventStorageEngine one = engine(database, EngineSettings.defaults());
    private final PostgresEventStorageEngine other =
            engine(database, EngineSettings.defaults().withMemory(64, 1000, 64));
    private final Set<UUID> committed = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void aReaderSeesEveryPositionOnceInOrderWhileManyAppendAndRollBack() throws Exception {
        var writing = new AtomicBoolean(true);
        try (var local = new PostgresEventLog(database.reader());
                var remote = new PostgresEventLog(database.reader());
                var threads = Executors.newCachedThreadPool()) {
            one.onAppend(local::wake);
            var readers = new ArrayList<Future<List<StoredEvent>>>();
            for (var log : List.of(local, remote)) {
                for (int limit : List.of(1, 7, 500)) {
                    readers.add(threads.submit(() -> follow(log, limit, writing)));
                }
            }
            List<Future<List<Long>>> streams =
                    List.of(threads.submit(() -> follow(one, writing)), threads.submit(() -> follow(other, writing)));
            var tasks = new ArrayList<Callable<Void>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                tasks.add(() -> write(number % 2 == 0 ? one : other, new Random(seed + number)));
            }
            try {
                for (var task : threads.invokeAll(tasks)) {
                    task.get();
                }
            } finally {
                writing.set(false);
            }

            for (var reader : readers) {
                List<StoredEvent> seen = reader.get(20, TimeUnit.SECONDS);
                assertThat(seen).as("seed %d", seed).hasSize(committed.size());
                for (int i = 0; i < seen.size(); i++) {
                    assertThat(seen.get(i).position()).isEqualTo(i + 1);
                }
                var ids = new HashSet<UUID>();
                seen.forEach(event -> ids.add(event.eventId()));
                assertThat(ids).isEqualTo(committed);
            }
            for (var stream : streams) {
                List<Long> seen = stream.get(20, TimeUnit.SECONDS);
                for (int i = 0; i < seen.size(); i++) {
                    assertThat(seen.get(i)).isEqualTo(i + 1);
                }
            }
        }
    }

    private Void write(PostgresEventStorageEngine engine, Random random) {
        UUID last = UUID.randomUUID();
        for (int i = 0; i < EACH; i++) {
            UUID id = UUID.randomUUID();
            switch (random.nextInt(10)) {
                // taken back before the commit
                case 0 ->
                    engine.appendEvents(AppendCondition.none(), null, event(id, "t", "never"))
                            .join()
                            .rollback(null);
                // rolled back by the database, after it has written part of a batch
                case 1 -> {
                    if (committed.contains(last)) {
                        assertThat(failure(append(
                                        engine,
                                        AppendCondition.none(),
                                        event(id, "t", "never"),
                                        event(last, "t", "never"))))
                                .isNotNull();
                    }
                }
                // refused, more often than not
                case 2 -> {
                    if (failure(append(engine, none(tagged("a=1"), at(0)), event(id, "t", "x", "a=1"))) == null) {
                        committed.add(id);
                    }
                }
                default -> {
                    UUID second = UUID.randomUUID();
                    append(engine, AppendCondition.none(), event(id, "t", "x", "a=1"), event(second, "t", "y", "a=2"))
                            .join();
                    committed.add(id);
                    committed.add(second);
                    last = second;
                }
            }
        }
        return null;
    }

    private List<StoredEvent> follow(EventLog log, int limit, AtomicBoolean writing) throws InterruptedException {
        var seen = new ArrayList<StoredEvent>();
        while (writing.get() || seen.size() < log.head()) {
            if (log.awaitBeyond(seen.size(), Duration.ofMillis(50)) > seen.size()) {
                var events = log.read(seen.size(), limit);
                assertThat(events).isNotEmpty();
                seen.addAll(events);
            }
        }
        return seen;
    }

    private List<Long> follow(PostgresEventStorageEngine engine, AtomicBoolean writing) throws InterruptedException {
        var seen = new ArrayList<Long>();
        var called = new Semaphore(0);
        MessageStream<EventMessage> stream =
                engine.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(0)), null);
        stream.setCallback(called::release);
        while (writing.get() || seen.size() < engine.refresh().join()) {
            called.tryAcquire(10, TimeUnit.MILLISECONDS);
            for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
                var token = TrackingToken.fromContext(entry.get()).orElseThrow();
                seen.add(token.position().orElseThrow());
            }
            assertThat(stream.error()).isEmpty();
        }
        stream.close();
        return seen;
    }

    @Test
    void aStreamCallsBackForWhatMatchesAndPassesOverWhatDoesNot() {
        var called = new AtomicBoolean();
        var stream = other.stream(
                StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(0), tagged("wanted=1")), null);
        stream.setCallback(() -> called.set(true));
        called.set(false);
        for (int i = 0; i < 300; i++) {
            append(one, AppendCondition.none(), event("t", "x", "a=1")).join();
        }
        append(one, AppendCondition.none(), event("t", "wanted", "wanted=1")).join();
        Awaitility.await().until(() -> called.get() && stream.hasNextAvailable());
        assertThat(TestEvents.text(stream.next().orElseThrow().message())).isEqualTo("wanted");
        assertThat(stream.hasNextAvailable()).isFalse();
        stream.close();
    }
}
