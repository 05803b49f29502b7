package org.cairn.eventstore;

import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.at;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;
import static org.cairn.eventstore.TestEvents.none;
import static org.cairn.eventstore.TestEvents.tags;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// How fast it is, with fsync on. Not part of a normal build: `mvn -pl event-store test
/// -Dtest=ThroughputStudy`, with `-Dstudy.seconds=…` for longer runs.
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SAME_THREAD)
class ThroughputStudy {
    private static final System.Logger LOG = System.getLogger("study");
    private static final int SECONDS = Integer.getInteger("study.seconds", 4);
    private static final int KEYS = 10_000;
    private static final String PAYLOAD = "{\"text\":\"" + "x".repeat(390) + "\"}";

    /// Beside it, as a measure of the machine: one `INSERT` and commit each into a table with the same indexes.
    @Test
    void howFastItAppends() throws Exception {
        try (var database = TestDatabase.durable();
                var engine = TestEvents.engine(database, EngineSettings.defaults())) {
            measure("append, warm-up", 32, _ -> appendOne(engine));
            database.execute(
                    "CREATE TABLE raw_event (LIKE eventstore.event INCLUDING ALL); CREATE SEQUENCE raw_position");
            var raw = new RawInserts(database);
            for (int writers : new int[] {1, 8, 32, 128}) {
                measure("raw insert, %d writers".formatted(writers), writers, raw::insertOne);
                var before = engine.statistics();
                measure("append, %d writers".formatted(writers), writers, _ -> appendOne(engine));
                var after = engine.statistics();
                LOG.log(
                        System.Logger.Level.INFO,
                        "STUDY   appends per batch: {0}",
                        (after.appends() - before.appends()) / Math.max(1, after.batches() - before.batches()));
            }
        }
    }

    private static final class RawInserts {
        private final Connection[] connections = new Connection[128];

        RawInserts(TestDatabase database) throws SQLException {
            for (int i = 0; i < connections.length; i++) {
                connections[i] = database.connect();
            }
        }

        void insertOne(int writer) {
            int key = ThreadLocalRandom.current().nextInt(KEYS);
            String sql = """
                    INSERT INTO raw_event VALUES (nextval('raw_position'), gen_random_uuid(), 'study.Happened', '1', now(), ?, ?, ?, sha256(''))
                    """;
            try (var statement = connections[writer].prepareStatement(sql)) {
                statement.setBytes(1, TestEvents.bytes(PAYLOAD));
                statement.setBytes(2, TestEvents.bytes("{\"cause\":\"test\"}"));
                String[] tags = {"key=" + key, "group=" + key % 100, "kind=" + key % 7};
                statement.setArray(3, connections[writer].createArrayOf("text", tags));
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void appendOne(PostgresEventStorageEngine engine) {
        int key = ThreadLocalRandom.current().nextInt(KEYS);
        EventCriteria criteria = EventCriteria.havingTags(tags("key=" + key)).andBeingOneOfTypes("study.Happened");
        long marker = engine.statistics().head();
        failure(append(
                engine,
                none(criteria, at(marker)),
                event("study.Happened", PAYLOAD, "key=" + key, "group=" + key % 100, "kind=" + key % 7)));
    }

    @Test
    void howFastItReads() throws Exception {
        try (var database = TestDatabase.durable()) {
            database.execute("""
                    INSERT INTO eventstore.event
                    SELECT n, gen_random_uuid(), 'study.Happened', '1', now(), convert_to(repeat('x', 400), 'UTF8'), '{}',
                           ARRAY['key=' || n % 10000, 'group=' || n % 100, 'kind=' || n % 7], sha256('')
                      FROM generate_series(1, 300000) AS n
                    """);
            try (var cold = TestEvents.engine(
                            database, EngineSettings.defaults().withMemory(2, 1, 2));
                    var warm = TestEvents.engine(
                            database, EngineSettings.defaults().withMemory(1 << 19, 1L << 28, 1 << 20))) {
                for (int round = 0; round < 2; round++) {
                    measure("source 30 events from the table, 1 caller", 1, _ -> sourceOne(cold));
                    measure("source 30 events from the table, 8 callers", 8, _ -> sourceOne(cold));
                    measure("source 30 events from memory, 8 callers", 8, _ -> sourceOne(warm));
                }
            }
            var log = new PostgresEventLog(database.reader());
            for (int round = 0; round < 4; round++) {
                long start = System.nanoTime();
                long position = 0;
                for (var part = log.read(0, 5000); !part.isEmpty(); part = log.read(position, 5000)) {
                    position = part.getLast().position();
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                LOG.log(System.Logger.Level.INFO, "STUDY read the log: {0} events/s", Math.round(position / seconds));
            }
        }
    }

    private static void sourceOne(PostgresEventStorageEngine engine) {
        int key = ThreadLocalRandom.current().nextInt(KEYS);
        EventCriteria criteria = EventCriteria.havingTags(tags("key=" + key)).andBeingOneOfTypes("study.Happened");
        var stream = engine.source(SourcingCondition.conditionFor(criteria), null);
        while (stream.next().isPresent()) {
            // only the reading counts
        }
        if (stream.error().isPresent()) {
            throw new IllegalStateException(stream.error().get());
        }
    }

    private static void measure(String what, int callers, IntConsumer call) {
        var running = new AtomicBoolean(true);
        var calls = new LongAdder();
        var times = new ArrayList<long[]>();
        var threads = new ArrayList<Thread>();
        for (int caller = 0; caller < callers; caller++) {
            var micros = new long[1 << 20];
            times.add(micros);
            int number = caller;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; running.get(); i++) {
                    long start = System.nanoTime();
                    call.accept(number);
                    micros[i & (micros.length - 1)] = (System.nanoTime() - start) / 1000 + 1;
                    calls.increment();
                }
            }));
        }
        long start = System.nanoTime();
        try {
            Thread.currentThread().join(SECONDS * 1000L);
            running.set(false);
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] all = times.stream()
                .flatMapToLong(Arrays::stream)
                .filter(t -> t > 0)
                .sorted()
                .toArray();
        LOG.log(
                System.Logger.Level.INFO,
                "STUDY {0}: {1}/s, p50 {2} ms, p99 {3} ms, p99.9 {4} ms",
                what,
                Math.round(calls.sum() / seconds),
                all[all.length / 2] / 1000.0,
                all[(int) (all.length * 0.99)] / 1000.0,
                all[(int) (all.length * 0.999)] / 1000.0);
    }
}
