package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.bytes;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;
import static org.cairn.eventstore.TestEvents.log;
import static org.cairn.eventstore.TestEvents.request;
import static org.cairn.eventstore.TestEvents.source;
import static org.cairn.eventstore.TestEvents.tagged;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FailureTest {
    private static final String KILL_APPENDERS = """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%INTO eventstore.event (%'
            """;

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void close() {
        database.close();
    }

    /// Each client keeps a ledger of what it was told, and sends again under the same key while it was not
    /// told.
    @Test
    void killedConnectionsLoseAndDoubleNothingThatWasAcknowledged() throws Exception {
        int writers = 12;
        Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
        Set<UUID> refused = ConcurrentHashMap.newKeySet();
        Set<String> keyed = ConcurrentHashMap.newKeySet();
        var unknown = new AtomicInteger();
        var stop = new AtomicBoolean();
        try (var engine = engine(database, EngineSettings.defaults());
                var threads = Executors.newFixedThreadPool(writers)) {
            var done = new ArrayList<Future<?>>();
            for (int writer = 0; writer < writers; writer++) {
                boolean withKeys = writer % 2 == 0;
                done.add(threads.submit(() -> {
                    while (!stop.get()) {
                        if (withKeys) {
                            keyed.add(appendUntilTold(engine));
                        } else {
                            UUID first = UUID.randomUUID();
                            UUID second = UUID.randomUUID();
                            var failure = failure(append(
                                    engine,
                                    AppendCondition.none(),
                                    event(first, "pair", second.toString(), "a=1"),
                                    event(second, "pair", first.toString(), "a=1")));
                            switch (failure) {
                                case null -> acknowledged.addAll(List.of(first, second));
                                case AppendOutcomeUnknownException _ -> unknown.incrementAndGet();
                                case EventStoreUnavailableException _ -> refused.addAll(List.of(first, second));
                                default -> throw new AssertionError(failure);
                            }
                        }
                    }
                }));
            }
            for (int kill = 0; kill < 25; kill++) {
                int before = acknowledged.size();
                Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> acknowledged.size() > before + 100);
                database.execute(KILL_APPENDERS);
            }
            stop.set(true);
            for (var writer : done) {
                writer.get(20, TimeUnit.SECONDS);
            }
            assertThat(unknown).as("the kills hit appends in flight").hasPositiveValue();
            assertThat(engine.refresh().join())
                    .isEqualTo(source(engine, tagged("a=1")).positions().size());
        }

        var log = log(database);
        var stored = new HashSet<UUID>();
        log.forEach(event -> stored.add(event.eventId()));
        assertThat(stored).hasSize(log.size()).containsAll(acknowledged);
        assertThat(Collections.disjoint(stored, refused)).isTrue();
        for (var event : log) {
            if (event.type().equals("pair")) {
                assertThat(stored).as("all of an append or nothing").contains(UUID.fromString(TestEvents.text(event)));
            }
        }
        assertThat(log.stream().filter(event -> event.type().equals("keyed")).map(TestEvents::text))
                .containsExactlyInAnyOrderElementsOf(keyed);
    }

    private static String appendUntilTold(PostgresEventStorageEngine engine) {
        String key = UUID.randomUUID().toString();
        while (true) {
            var failure =
                    failure(append(engine, AppendCondition.none(), request(key, "body"), event("keyed", key, "a=1")));
            if (failure == null || failure instanceof DuplicateRequestException) {
                return key;
            }
            assertThat(failure)
                    .isInstanceOfAny(AppendOutcomeUnknownException.class, EventStoreUnavailableException.class);
        }
    }

    @Test
    void whoCannotHaveTheLockInTimeIsToldAndNothingIsWritten() throws Exception {
        var settings = EngineSettings.defaults()
                .withTimes(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofMillis(50));
        try (var engine = engine(database, settings);
                var connection = database.writer().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("SELECT eventstore.take_append_lock()");
            assertThat(failure(append(engine, AppendCondition.none(), request("k", "b"), event("t", "1"))))
                    .isInstanceOf(EventStoreUnavailableException.class);
            connection.rollback();

            append(engine, AppendCondition.none(), request("k", "b"), event("t", "2"))
                    .join();
            assertThat(log(database)).extracting(TestEvents::text).containsExactly("2");
            assertThat(engine.request(bytes("k"))).isPresent();
        }
    }

    @Test
    void whoHoldsTheLockAndSaysNothingLosesIt() throws Exception {
        try (var engine = engine(database, EngineSettings.defaults());
                var frozen = AppendConnection.open(new Sessions(database.writer()), EngineSettings.defaults())) {
            frozen.lock();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> failure(append(engine, AppendCondition.none(), event("t", "1"))) == null);
            assertThatThrownBy(frozen::head).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void tooManyWaitersAreTurnedAwayAndTheOthersServed() throws Exception {
        try (var engine = engine(database, EngineSettings.defaults().withBatches(10, 50));
                var connection = database.writer().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("SELECT eventstore.take_append_lock()");
            var appends = new ArrayList<java.util.concurrent.CompletableFuture<Long>>();
            // By a virtual thread, which only queues: another would itself go and wait for the lock.
            Thread.ofVirtual()
                    .start(() -> {
                        for (int i = 0; i < 200; i++) {
                            appends.add(append(engine, AppendCondition.none(), event("t", "" + i)));
                        }
                    })
                    .join();
            connection.rollback();
            var failures = appends.stream()
                    .map(TestEvents::failure)
                    .filter(f -> f != null)
                    .toList();
            assertThat(failures).isNotEmpty().allMatch(f -> f instanceof EventStoreUnavailableException);
            assertThat(log(database)).hasSize(200 - failures.size()).hasSizeGreaterThanOrEqualTo(50);
        }
    }

    @Test
    void anEngineWithoutADatabaseSaysSoAndNothingElse() {
        HikariDataSource pool = database.writer();
        pool.setConnectionTimeout(300);
        try (var engine = new PostgresEventStorageEngine(
                pool, new JacksonConverter(JsonMapper.builder().build()), EngineSettings.defaults())) {
            append(engine, AppendCondition.none(), event("t", "1")).join();
            pool.close();
            Awaitility.await()
                    .until(() -> failure(append(engine, AppendCondition.none(), event("t", "2")))
                            instanceof EventStoreUnavailableException);
            assertThatThrownBy(() -> engine.request(bytes("k"))).isInstanceOf(EventStoreUnavailableException.class);
        }
    }

    /// As after a fail-over to a standby that had not received everything.
    @Test
    void aLogThatHasLostCommittedEventsIsNotWrittenAnyMore() throws Exception {
        try (var engine = engine(database, EngineSettings.defaults())) {
            append(engine, AppendCondition.none(), event("t", "1")).join();
            append(engine, AppendCondition.none(), event("t", "2")).join();
            loseTheLastEventAndAllConnections();
            refusesForGood(engine, 1);
        }
        assertThat(log(database)).hasSize(1);
    }

    /// By a process that came later, and knows of nothing else.
    @Test
    void aLogInWhichOthersTookTheirPlaceIsNotWrittenAnyMoreEither() throws Exception {
        // It does not look by itself before the other has appended.
        var settings = EngineSettings.defaults()
                .withTimes(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1));
        try (var engine = engine(database, settings)) {
            append(engine, AppendCondition.none(), event("t", "1")).join();
            append(engine, AppendCondition.none(), event("t", "2")).join();
            loseTheLastEventAndAllConnections();
            try (var other = engine(database, EngineSettings.defaults())) {
                append(other, AppendCondition.none(), event("t", "2b")).join();
                append(other, AppendCondition.none(), event("t", "3b")).join();
            }
            refusesForGood(engine, 3);
        }
        assertThat(log(database).stream().map(TestEvents::text)).containsExactly("1", "2b", "3b");
    }

    private void loseTheLastEventAndAllConnections() throws SQLException {
        database.execute("ALTER TABLE eventstore.event DISABLE TRIGGER insert_only;"
                + " DELETE FROM eventstore.event WHERE position = 2;"
                + " ALTER TABLE eventstore.event ENABLE ALWAYS TRIGGER insert_only");
        database.execute("""
                SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid()""");
    }

    private static void refusesForGood(PostgresEventStorageEngine engine, long head) {
        // The first may be sent over a connection that is gone, and hear of nothing but that.
        assertThat(failure(append(engine, AppendCondition.none(), event("t", "4"))))
                .isInstanceOf(EventStoreException.class);
        for (var failure :
                List.of(failure(append(engine, AppendCondition.none(), event("t", "4"))), failure(engine.refresh()))) {
            assertThat(failure)
                    .isInstanceOfSatisfying(LogWentBackwardsException.class, backwards -> {
                        assertThat(backwards.head()).isEqualTo(head);
                        assertThat(backwards.known()).isEqualTo(2);
                    })
                    .hasMessageContaining("restart this process");
        }
    }
}
