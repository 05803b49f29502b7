package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;
import static org.cairn.eventstore.TestEvents.log;
import static org.cairn.eventstore.TestEvents.none;
import static org.cairn.eventstore.TestEvents.source;
import static org.cairn.eventstore.TestEvents.tagged;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two engines have nothing in common but the database, as two processes have.
class TwoEnginesTest {
    private static final int KEYS = 4;

    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventStorageEngine one = engine(database, EngineSettings.defaults());
    private final PostgresEventStorageEngine other =
            engine(database, EngineSettings.defaults().withMemory(16, 1000, 16));

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    /// Each event names the two keys that its decision looked at, and how many events it saw of them. When the
    /// log is read again, just as many stand before it: nobody decided on an old state.
    @Test
    void everyDecisionSawAllThatItShould() throws Exception {
        int writers = 16;
        int each = 60;
        long seed = new Random().nextLong();
        var tasks = new ArrayList<Callable<Integer>>();
        for (int writer = 0; writer < writers; writer++) {
            var engine = writer % 2 == 0 ? one : other;
            var random = new Random(seed + writer);
            tasks.add(() -> {
                int conflicts = 0;
                for (int done = 0; done < each; ) {
                    int a = random.nextInt(KEYS);
                    int b = random.nextInt(KEYS);
                    EventCriteria criteria = EventCriteria.either(tagged("key=" + a), tagged("key=" + b));
                    var seen = source(engine, criteria);
                    var decided = event(
                            "decided",
                            "%d %d %d".formatted(a, b, seen.positions().size()),
                            "key=" + a);
                    var failure = failure(append(engine, none(criteria, seen.marker()), decided));
                    if (failure == null) {
                        done++;
                    } else {
                        assertThat(failure).isInstanceOf(AppendEventsTransactionRejectedException.class);
                        conflicts++;
                    }
                }
                return conflicts;
            });
        }
        int conflicts = 0;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (var task : threads.invokeAll(tasks)) {
                conflicts += task.get();
            }
        }

        var log = log(database);
        assertThat(log).as("seed %d", seed).hasSize(writers * each);
        assertThat(conflicts).as("the writers were in each other's way").isPositive();
        Map<String, Integer> counts = new HashMap<>();
        for (var event : log) {
            String[] decided = TestEvents.text(event).split(" ");
            int before = counts.getOrDefault(decided[0], 0)
                    + (decided[0].equals(decided[1]) ? 0 : counts.getOrDefault(decided[1], 0));
            assertThat(Integer.parseInt(decided[2]))
                    .as("seed %d, %s", seed, event)
                    .isEqualTo(before);
            counts.merge(decided[0], 1, Integer::sum);
        }
    }

    @Test
    void anEngineSeesWhatTheOtherHasAppendedAtTheLatestWhenItRefreshes() {
        append(one, AppendCondition.none(), event("t", "1", "a=1")).join();
        assertThat(other.refresh().join()).isEqualTo(1);
        assertThat(source(other, tagged("a=1")).payloads()).containsExactly("1");
    }

    @Test
    void anIdleEngineFollowsTheOther() throws Exception {
        var heard = new CountDownLatch(1);
        other.onAppend(head -> {
            if (head == 1) {
                heard.countDown();
            }
        });
        append(one, AppendCondition.none(), event("t", "1", "a=1")).join();
        assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(source(other, tagged("a=1")).payloads()).containsExactly("1");
    }

    /// There are always others before us in the queue for the lock, so the head has moved whenever we get it.
    @Test
    void anEngineGetsItsTurnAmongOthersWhoNeverPause() throws Exception {
        var stop = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var others = new ArrayList<Future<Void>>();
            for (int i = 0; i < 4; i++) {
                others.add(threads.submit(() -> appendUntil(stop)));
            }
            try {
                List<Long> positions = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    positions.add(append(one, AppendCondition.none(), event("t", "patient", "a=2"))
                            .get(5, TimeUnit.SECONDS));
                }
                assertThat(positions).isSorted().doesNotHaveDuplicates();
            } finally {
                stop.set(true);
            }
            for (var other : others) {
                other.get(5, TimeUnit.SECONDS);
            }
        }
    }

    /// VACUUM holds the lock that is held here, for as long as it takes; the one that saves a database from the
    /// wraparound of transaction numbers does not give way either.
    @Test
    void theLockCanBeHadAndEveryoneAppendsWhileTheTableIsVacuumed() throws Exception {
        try (var vacuum = database.connect();
                var session = database.writer().getConnection();
                var statement = session.createStatement()) {
            vacuum.setAutoCommit(false);
            vacuum.createStatement().execute("LOCK TABLE eventstore.event IN SHARE UPDATE EXCLUSIVE MODE");
            session.setAutoCommit(false);
            statement.execute("SET LOCAL lock_timeout = '500ms'");
            statement.execute("SELECT eventstore.take_append_lock()");
            session.commit();
            assertThat(append(one, AppendCondition.none(), event("t", "1", "a=1"))
                            .get(5, TimeUnit.SECONDS))
                    .isEqualTo(1);
        }
    }

    private Void appendUntil(AtomicBoolean stop) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (!stop.get()) {
                // Long enough for the others to queue up behind.
                statement.execute("SELECT eventstore.take_append_lock(), pg_sleep(0.01)");
                statement.execute("""
                        INSERT INTO eventstore.event
                        SELECT coalesce(max(position), 0) + 1, gen_random_uuid(), 't', '1', now(), 'busy', '{}', '{}', sha256('')
                          FROM eventstore.event
                        """);
                connection.commit();
            }
        }
        return null;
    }
}
