package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.Test;

/// 64 writers with next to nothing in common: engines with pools of their own, and transactions by hand that pause
/// before they commit, or roll back. Whoever reads the tail sees 1, 2, 3, … all the same.
class OrderTest {
    private static final int ENGINES = 4;
    private static final int WRITERS_OF_AN_ENGINE = 12;
    private static final int RAW_WRITERS = 16;
    /// For a longer run: `-Dcairn.orderSeconds=…`
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(Long.getLong("cairn.orderSeconds", 8));

    /// As `append` does it, but in a transaction that its client may leave open.
    private static final String INSERT = """
            INSERT INTO eventstore.event
            SELECT (e).position, (e).event_id, (e).type, (e).version, (e).recorded_at, (e).payload, (e).metadata, (e).tags,
                   sha256('\\x02'::bytea || previous || eventstore.event_leaf(e))
              FROM (SELECT (position + 1, gen_random_uuid(), 'raw', '1', now(), ''::bytea, '{}'::bytea, '{a=1}'::text[],
                            NULL)::eventstore.event AS e, hash AS previous
                      FROM (SELECT position, hash FROM eventstore.event
                             UNION ALL SELECT 0, decode(repeat('00', 32), 'hex')
                             ORDER BY position DESC LIMIT 1) AS last) AS next
            """;

    private final long seed = new Random().nextLong();
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final AtomicBoolean reading = new AtomicBoolean(true);
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong takenBack = new AtomicLong();

    @Test
    void sixtyFourWritersThatPauseAndRollBackLeaveNoGapThatAnybodySees() throws Exception {
        var engines = new ArrayList<PostgresEventStorageEngine>();
        try (var database = TestDatabase.create();
                var threads = Executors.newCachedThreadPool()) {
            var readers = new ArrayList<Future<Long>>();
            var writers = new ArrayList<Future<Void>>();
            try {
                for (int i = 0; i < ENGINES; i++) {
                    var settings = EngineSettings.defaults();
                    engines.add(engine(database, i % 2 == 0 ? settings : settings.withMemory(64, 10_000, 64)));
                }
                for (int limit : List.of(1, 10, 1000)) {
                    var log = new PostgresEventLog(database.reader());
                    readers.add(threads.submit(() -> follow(log, limit)));
                }
                engines.forEach(engine -> readers.add(threads.submit(() -> follow(engine))));
                for (int i = 0; i < ENGINES * WRITERS_OF_AN_ENGINE; i++) {
                    var engine = engines.get(i % ENGINES);
                    var random = new Random(seed + i);
                    writers.add(threads.submit(() -> write(engine, random)));
                }
                for (int i = 0; i < RAW_WRITERS; i++) {
                    var random = new Random(seed - i - 1);
                    writers.add(threads.submit(() -> writeByHand(database, random)));
                }
                long end = System.nanoTime() + LONG_ENOUGH.toNanos();
                while (System.nanoTime() < end && writers.stream().noneMatch(Future::isDone)) {
                    new Semaphore(0).tryAcquire(50, TimeUnit.MILLISECONDS);
                }
                writing.set(false);
                for (var writer : writers) {
                    writer.get(30, TimeUnit.SECONDS);
                }
            } finally {
                writing.set(false);
                reading.set(false);
            }
            for (var reader : readers) {
                assertThat(reader.get(30, TimeUnit.SECONDS)).as("seed %d", seed).isEqualTo(acknowledged.get());
            }
            assertThat(takenBack).as("transactions that were rolled back").hasPositiveValue();
            assertThat(brokenLinks(database)).isZero();
        } finally {
            engines.forEach(PostgresEventStorageEngine::close);
        }
    }

    private Void write(PostgresEventStorageEngine engine, Random random) {
        while (writing.get()) {
            int events = 1 + random.nextInt(3);
            var messages = new TaggedEventMessage<?>[events];
            for (int i = 0; i < events; i++) {
                messages[i] = event("t", "x", "a=1");
            }
            if (random.nextInt(10) == 0) {
                engine.appendEvents(AppendCondition.none(), null, List.of(messages))
                        .join()
                        .rollback(null);
                takenBack.incrementAndGet();
                continue;
            }
            // Whoever waits too long for others is told that nothing was written.
            var failure = failure(append(engine, AppendCondition.none(), messages));
            if (failure == null) {
                acknowledged.addAndGet(events);
            } else {
                assertThat(failure).isInstanceOf(EventStoreUnavailableException.class);
            }
        }
        return null;
    }

    private Void writeByHand(TestDatabase database, Random random) throws Exception {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (writing.get()) {
                statement.execute("SELECT eventstore.take_append_lock()");
                int events = 1 + random.nextInt(3);
                for (int i = 0; i < events; i++) {
                    statement.execute(INSERT);
                }
                int pauseMillis = random.nextInt(50) == 0 ? random.nextInt(500) : random.nextInt(5);
                new Semaphore(0).tryAcquire(pauseMillis, TimeUnit.MILLISECONDS);
                if (random.nextInt(10) == 0) {
                    connection.rollback();
                    takenBack.incrementAndGet();
                } else {
                    connection.commit();
                    acknowledged.addAndGet(events);
                }
                new Semaphore(0).tryAcquire(random.nextInt(100), TimeUnit.MILLISECONDS);
            }
        }
        return null;
    }

    /// @return the last position, each having been one more than that before
    private long follow(EventLog log, int limit) throws InterruptedException {
        long seen = 0;
        while (reading.get() || seen < log.head()) {
            if (log.awaitBeyond(seen, Duration.ofMillis(50)) > seen) {
                for (var event : log.read(seen, limit)) {
                    assertThat(event.position()).as("seed %d", seed).isEqualTo(++seen);
                }
            }
        }
        return seen;
    }

    private long follow(PostgresEventStorageEngine engine) throws InterruptedException {
        long seen = 0;
        var called = new Semaphore(0);
        MessageStream<EventMessage> stream =
                engine.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(0)), null);
        stream.setCallback(called::release);
        while (reading.get() || seen < engine.refresh().join()) {
            called.tryAcquire(10, TimeUnit.MILLISECONDS);
            for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
                var token = TrackingToken.fromContext(entry.get()).orElseThrow();
                assertThat(token.position()).as("seed %d", seed).hasValue(++seen);
            }
            assertThat(stream.error()).isEmpty();
        }
        stream.close();
        return seen;
    }

    private static long brokenLinks(TestDatabase database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT count(*)
                          FROM (SELECT hash, eventstore.event_leaf(e) AS leaf,
                                       lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER (ORDER BY position) AS previous
                                  FROM eventstore.event e) AS link
                         WHERE hash <> sha256('\\x02'::bytea || previous || leaf)
                        """)) {
            row.next();
            return row.getLong(1);
        }
    }
}
