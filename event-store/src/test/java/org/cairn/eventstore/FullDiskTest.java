package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.bytes;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;
import static org.cairn.eventstore.TestEvents.request;
import static org.cairn.eventstore.TestEvents.source;
import static org.cairn.eventstore.TestEvents.tagged;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// PostgreSQL on a disk that fills up while the engine appends, and that has room again later.
///
/// The disk is a tmpfs, which only root may mount. Elsewhere PostgreSQL's own error is played to the engine, and the
/// test says so: the error's number is the same, that PostgreSQL comes out of it is then not shown.
class FullDiskTest {
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final String LARGE = incompressible(48 * 1024);

    private static String incompressible(int chars) {
        var bytes = new byte[chars / 4 * 3];
        new Random(7).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private interface Disk extends AutoCloseable {
        void fill() throws Exception;

        void giveBack() throws Exception;

        @Override
        void close();
    }

    /// Each is sent under a key of its own and told to this ledger.
    private static final class Ledger {
        final Set<String> acknowledged = new LinkedHashSet<>();
        final Set<String> unavailable = new LinkedHashSet<>();
        final Set<String> unknown = new LinkedHashSet<>();
        private int sent;

        boolean send(PostgresEventStorageEngine engine) {
            return send(engine, "key " + sent++);
        }

        boolean send(PostgresEventStorageEngine engine, String key) {
            var failure = failure(append(
                    engine,
                    AppendCondition.none(),
                    request(key, "body"),
                    event("first", key + LARGE, "key=" + key.substring(4), "all=1"),
                    event("second", key, "all=1")));
            switch (failure) {
                case null -> acknowledged.add(key);
                case DuplicateRequestException _ -> acknowledged.add(key);
                case EventStoreUnavailableException _ -> unavailable.add(key);
                case AppendOutcomeUnknownException _ -> unknown.add(key);
                default -> throw new AssertionError(failure);
            }
            return acknowledged.contains(key);
        }
    }

    @TempDir(cleanup = CleanupMode.ALWAYS)
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /// The tables have no room. PostgreSQL refuses, stays up, and goes on being read.
    @Test
    void aDiskWithoutRoomForTheTables(TestReporter reporter) throws Exception {
        var small = SmallDisk.mount(96);
        var data = small.map(SmallDisk::folder).orElse(folder).resolve("data");
        try (var server = new SmallServer(data, folder.resolve("wal"), folder.resolve("log"));
                var disk = disk(small, reporter, server)) {
            fillsUp(server, disk, true, reporter);
        } finally {
            small.ifPresent(SmallDisk::close);
        }
    }

    /// The write-ahead log has no room. PostgreSQL goes down, and somebody has to start it again.
    @Test
    void aDiskWithoutRoomForTheWriteAheadLog(TestReporter reporter) throws Exception {
        var small = SmallDisk.mount(24);
        var wal = small.map(SmallDisk::folder).orElse(folder).resolve("wal");
        try (var server = new SmallServer(folder.resolve("data"), wal, folder.resolve("log"));
                var disk = disk(small, reporter, server)) {
            fillsUp(server, disk, small.isEmpty(), reporter);
        } finally {
            small.ifPresent(SmallDisk::close);
        }
    }

    private static void fillsUp(SmallServer server, Disk disk, boolean staysUp, TestReporter reporter)
            throws Exception {
        var ledger = new Ledger();
        try (var engine = new PostgresEventStorageEngine(
                server.writer(), new JacksonConverter(JsonMapper.builder().build()), EngineSettings.defaults())) {
            assertThat(ledger.send(engine)).isTrue();
            disk.fill();
            int tries = 0;
            while (ledger.send(engine)) {
                assertThat(tries++).as("the disk never filled up").isLessThan(1000);
            }
            for (int i = 0; i < 5 && staysUp; i++) {
                ledger.send(engine);
            }
            if (!staysUp) {
                Awaitility.await().atMost(BACK).until(() -> !ledger.send(engine) && !server.isUp());
            }
            assertThat(server.isUp()).isEqualTo(staysUp);
            assertThat(ledger.unavailable).isNotEmpty();
            if (staysUp) {
                assertThat(ledger.unknown).isEmpty();
                assertThat(source(engine, tagged("all=1")).positions()).hasSize(2 * ledger.acknowledged.size());
                assertThat(engine.request(bytes("key 0"))).isPresent();
            }
            long start = System.nanoTime();
            disk.giveBack();
            if (!server.isUp()) {
                server.restart();
            }
            Awaitility.await().atMost(BACK).until(() -> ledger.send(engine));
            reporter.publishEntry(
                    "full disk",
                    "appends again after %d ms; acknowledged %d, unavailable %d, unknown %d"
                            .formatted(
                                    Duration.ofNanos(System.nanoTime() - start).toMillis(),
                                    ledger.acknowledged.size(),
                                    ledger.unavailable.size(),
                                    ledger.unknown.size()));

            assertThat(keys(server)).containsAll(ledger.acknowledged).doesNotContainAnyElementsOf(ledger.unavailable);
            for (var key : List.copyOf(ledger.unknown)) {
                assertThat(ledger.send(engine, key)).isTrue();
            }
            // What was turned away can be sent again.
            var turnedAway = ledger.unavailable.iterator().next();
            assertThat(ledger.send(engine, turnedAway)).isTrue();
            assertThat(keys(server)).containsExactlyInAnyOrderElementsOf(ledger.acknowledged);
            assertThat(engine.refresh().join()).isEqualTo(2L * ledger.acknowledged.size());
        }
    }

    /// The keys of all appends in the log, each of which is there as a whole.
    private static List<String> keys(SmallServer server) {
        var keys = new ArrayList<String>();
        try (var pool = server.reader()) {
            var log = new PostgresEventLog(pool);
            long position = 0;
            for (var part = log.read(position, 1000); !part.isEmpty(); part = log.read(position, 1000)) {
                for (var event : part) {
                    assertThat(event.position()).isEqualTo(++position);
                    var text = TestEvents.text(event);
                    if (position % 2 == 1) {
                        assertThat(event.type()).isEqualTo("first");
                        keys.add(text.substring(0, text.length() - LARGE.length()));
                    } else {
                        assertThat(event.type()).isEqualTo("second");
                        assertThat(text).isEqualTo(keys.getLast());
                    }
                }
            }
            assertThat(position % 2).isZero();
        }
        assertThat(keys).doesNotHaveDuplicates();
        return keys;
    }

    private static Disk disk(Optional<SmallDisk> small, TestReporter reporter, SmallServer server) {
        if (small.isPresent()) {
            return real(small.get());
        }
        var notice = "No tmpfs can be mounted here (that takes root): PostgreSQL's error 53100 is played by a trigger";
        System.err.println("FullDiskTest: " + notice);
        reporter.publishEntry("full disk", notice);
        return played(server);
    }

    private static Disk real(SmallDisk small) {
        return new Disk() {
            @Override
            public void fill() {
                small.fillUpTo(2 << 20);
            }

            @Override
            public void giveBack() {
                small.giveBack();
            }

            @Override
            public void close() {
                small.giveBack();
            }
        };
    }

    private static Disk played(SmallServer server) {
        return new Disk() {
            @Override
            public void fill() throws Exception {
                server.execute("""
                        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
                        CREATE TRIGGER full_disk AFTER INSERT ON eventstore.event EXECUTE FUNCTION full_disk();
                        """);
            }

            @Override
            public void giveBack() throws Exception {
                server.execute("DROP TRIGGER full_disk ON eventstore.event");
            }

            @Override
            public void close() {}
        };
    }
}
