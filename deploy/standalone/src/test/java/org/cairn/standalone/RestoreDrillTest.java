package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.cairn.command.Commands;
import org.cairn.command.identity.Staff;
import org.cairn.command.relay.Relay;
import org.cairn.command.relay.RelaySettings;
import org.cairn.contracts.distribution.Topics;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.RegisterLearner;
import org.cairn.contracts.shared.Act;
import org.cairn.eventstore.EventLog;
import org.cairn.eventstore.integrity.LogVerifier;
import org.cairn.projections.Differences;
import org.cairn.projections.Projections;
import org.cairn.projections.ReadModel;
import org.cairn.projections.TableDigest;
import org.cairn.projections.TopicSettings;
import org.cairn.standalone.postgres.BaseBackup;
import org.cairn.standalone.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The drill of docs/operating/backup.md: the database is lost, and restored to an earlier moment than Kafka's topics
/// know of.
class RestoreDrillTest {
    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "cairn-test-cache");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Topics TOPICS = new Topics("cairn");
    private static final String BEFORE = "before";

    /// Of those registered before the copy was made, after it, and after the moment that is restored.
    private static final int COPIED = 40;

    private static final int ARCHIVED = 30;
    private static final int LOST = 20;

    @Test
    void afterARestoreToAnEarlierMomentTopicsAreMadeAnewAndReadModelsAreWhatTheLogSays(@TempDir Path folder)
            throws Exception {
        try (var broker = new QuickBroker(folder.resolve("kafka"))) {
            var kafka = broker.client();
            var backup = loseTheDatabase(folder, kafka);

            // As the page says.
            try (var server = backup.restore(BEFORE, folder.resolve("restored"), CACHE)) {
                deleteTopics(kafka);
                try (var cairn = TestCairn.on(address(server), folder.resolve("restored-cairn"))) {
                    var log = cairn.bean(EventLog.class);
                    assertThat(log.head()).isEqualTo(COPIED + ARCHIVED);
                    assertThat(verified(cairn)).isTrue();
                    assertThat(follow(cairn, kafka)).isEqualTo(whatTheLogSays(cairn));
                    assertThat(learners(cairn)).isEqualTo(COPIED + ARCHIVED);

                    // And it goes on from there.
                    register(cairn, 5);
                    assertThat(follow(cairn, kafka)).isEqualTo(whatTheLogSays(cairn));
                    assertThat(learners(cairn)).isEqualTo(COPIED + ARCHIVED + 5);
                    assertThat(verified(cairn)).isTrue();
                }
            }
        }
    }

    @Test
    void workersThatReadTheOldTopicsAreSetRightByARebuild(@TempDir Path folder) throws Exception {
        try (var broker = new QuickBroker(folder.resolve("kafka"))) {
            var kafka = broker.client();
            var backup = loseTheDatabase(folder, kafka);
            try (var server = backup.restore(BEFORE, folder.resolve("restored"), CACHE);
                    var cairn = TestCairn.on(address(server), folder.resolve("restored-cairn"))) {
                var worker = new Worker(cairn, kafka);
                try (worker) {
                    worker.start();
                    await().atMost(PATIENCE).until(() -> learners(cairn) == COPIED + ARCHIVED + LOST);
                }
                deleteTopics(kafka);
                cairn.bean(Projections.class).rebuild(Projections.ALL, Differences.ACCEPT, (_, _) -> {});
                assertThat(learners(cairn)).isEqualTo(COPIED + ARCHIVED);
                assertThat(follow(cairn, kafka)).isEqualTo(whatTheLogSays(cairn));
            }
        }
    }

    /// A base backup, its archive, and topics that hold more than both.
    private static BaseBackup loseTheDatabase(Path folder, Map<String, String> kafka) throws Exception {
        var data = Files.createDirectories(folder.resolve("lost"));
        var archive = folder.resolve("archive");
        try (var server = PostgresServer.start(CACHE, data, data.resolve("postgresql.log"))) {
            BaseBackup.archiveInto(archive, server);
        }
        try (var server = PostgresServer.start(CACHE, data, data.resolve("postgresql.log"));
                var cairn = TestCairn.on(address(server), folder.resolve("lost-cairn"))) {
            register(cairn, COPIED);
            follow(cairn, kafka);
            var backup = BaseBackup.of(server, data, folder.resolve("copy"), archive);
            register(cairn, ARCHIVED);
            follow(cairn, kafka);
            BaseBackup.restorePoint(BEFORE, server);
            register(cairn, LOST);
            follow(cairn, kafka);
            assertThat(learners(cairn)).isEqualTo(COPIED + ARCHIVED + LOST);
            BaseBackup.archiveAll(server);
            return backup;
        }
    }

    private static DatabaseAddress address(PostgresServer server) {
        return new DatabaseAddress(server.url(), server.user(), server.password());
    }

    private static void register(TestCairn cairn, int learners) {
        var registrar = cairn.bean(Staff.class).register("registrar", "Registrar", false);
        var today = LocalDate.of(2026, 1, 15);
        for (var i = 0; i < learners; i++) {
            cairn.bean(Commands.class)
                    .execute(new RegisterLearner(new LearnerId(UUID.randomUUID()), Act.of(registrar, today, today)));
        }
    }

    /// Publishes and folds all that is recorded, and stops again.
    private static List<TableDigest> follow(TestCairn cairn, Map<String, String> kafka) throws Exception {
        var log = cairn.bean(EventLog.class);
        try (var pool = Pools.pool(cairn.database(), "relay-test", "cairn_relay", 3, SILENCE);
                var relay = new Relay(
                        log,
                        pool,
                        new RelaySettings(TOPICS, URI.create("urn:cairn:log"), 3, Duration.ofSeconds(2), kafka),
                        "relay");
                var worker = new Worker(cairn, kafka)) {
            relay.start();
            worker.start();
            return worker.caughtUp(log.head());
        }
    }

    private static List<TableDigest> whatTheLogSays(TestCairn cairn) throws Exception {
        var standalone = cairn.bean(Projections.class);
        standalone.rebuild(Projections.ALL, (_, _) -> {});
        return standalone.digest();
    }

    private static boolean verified(TestCairn cairn) throws SQLException {
        try (var owner = Pools.owner(cairn.database())) {
            return new LogVerifier(owner).verify(List.of(), List.of(), _ -> {}).isIntact();
        }
    }

    private static long learners(TestCairn cairn) {
        try (var owner = Pools.owner(cairn.database())) {
            return JdbcClient.create(owner)
                    .sql("SELECT count(*) FROM transcript.learner")
                    .query(Long.class)
                    .single();
        }
    }

    private static void deleteTopics(Map<String, String> kafka) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>copyOf(kafka))) {
            admin.deleteTopics(TOPICS.all()).all().get();
            await().atMost(PATIENCE)
                    .until(() -> admin.listTopics().names().get().stream().noneMatch(TOPICS.all()::contains));
        }
    }

    /// One projections worker.
    private static final class Worker implements AutoCloseable {
        private final HikariDataSource pool;
        private final Projections projections;

        Worker(TestCairn cairn, Map<String, String> kafka) {
            pool = Pools.pool(cairn.database(), "worker-test", "cairn_projector", 6, SILENCE);
            projections = new Projections(
                    cairn.bean(EventLog.class),
                    pool,
                    cairn.beans(ReadModel.class),
                    Projections.STANDSTILL,
                    new TopicSettings(TOPICS, "worker", TopicSettings.GROUP, kafka));
        }

        void start() {
            projections.start();
        }

        List<TableDigest> caughtUp(long head) throws InterruptedException {
            assertThat(projections.awaitPosition(head, PATIENCE))
                    .as("caught up: %s", projections.status())
                    .isTrue();
            return projections.digest();
        }

        @Override
        public void close() {
            projections.close();
            pool.close();
        }
    }
}
