package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Seals;
import org.cairn.command.identity.Staff;
import org.cairn.command.relay.Relay;
import org.cairn.command.relay.RelaySettings;
import org.cairn.contracts.distribution.Topics;
import org.cairn.eventstore.EventLog;
import org.cairn.projections.Projections;
import org.cairn.projections.ReadModel;
import org.cairn.projections.TableDigest;
import org.cairn.projections.TopicSettings;
import org.cairn.standalone.simulate.Scenario;
import org.cairn.standalone.simulate.Setting;
import org.cairn.standalone.simulate.Setting.Breadth;
import org.cairn.standalone.simulate.Subject;
import org.cairn.standalone.simulate.University;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// Workers that are fed by Kafka keep the same read models as the standalone way: to the byte, however many there are.
class WorkersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final long SEED = 4711;

    @Test
    void oneTwoAndFourWorkersKeepWhatTheStandaloneWayKeeps(@TempDir Path data) throws Exception {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("offsets.topic.replication.factor", "1");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
        try (var cairn = TestCairn.in(data)) {
            load(cairn);
            var kafka = Map.of("bootstrap.servers", broker.getBrokersAsString());
            var log = cairn.bean(EventLog.class);
            try (var pool = Pools.pool(cairn.database(), "relay-test", "cairn_relay", 3, SILENCE);
                    var relay = new Relay(
                            log,
                            pool,
                            new RelaySettings(
                                    new Topics("cairn"), URI.create("urn:cairn:log"), 6, RelaySettings.LEASE, kafka),
                            "relay-1")) {
                relay.start();
                for (var workers : List.of(1, 2, 4)) {
                    var distributed = digest(cairn, kafka, workers);
                    var standalone = cairn.bean(Projections.class);
                    var rebuilt = standalone.rebuild(Projections.ALL, (_, _) -> {});
                    assertThat(rebuilt.comparison().unexplained()).isEmpty();
                    assertThat(distributed).as("%d workers", workers).isEqualTo(standalone.digest());
                    forget(cairn);
                }
            }
        } finally {
            broker.destroy();
        }
    }

    private static List<TableDigest> digest(TestCairn cairn, Map<String, String> kafka, int count)
            throws InterruptedException {
        var workers = new ArrayList<Projections>();
        var pools = new ArrayList<HikariDataSource>();
        var models = cairn.beans(ReadModel.class);
        var head = cairn.bean(EventLog.class).head();
        try {
            for (var each = 0; each < count; each++) {
                var pool = Pools.pool(cairn.database(), "worker-" + each, "cairn_projector", 6, SILENCE);
                pools.add(pool);
                var worker = new Projections(
                        cairn.bean(EventLog.class),
                        pool,
                        models,
                        Projections.STANDSTILL,
                        new TopicSettings(new Topics("cairn"), "worker-" + each, "group-" + count, kafka));
                workers.add(worker);
                worker.start();
            }
            for (var worker : workers) {
                assertThat(worker.awaitPosition(head, PATIENCE))
                        .as("caught up: %s", worker.status())
                        .isTrue();
            }
            return workers.getFirst().digest();
        } finally {
            workers.forEach(Projections::close);
            pools.forEach(HikariDataSource::close);
        }
    }

    /// As if no event had ever been taken in.
    private static void forget(TestCairn cairn) throws SQLException {
        try (var owner = Pools.owner(cairn.database());
                var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET ROLE cairn_projector");
            for (var model : cairn.bean(Projections.class).names()) {
                statement.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(model));
                statement.execute("DROP SCHEMA IF EXISTS %s_previous CASCADE".formatted(model));
            }
            statement.execute("DELETE FROM projection.position");
        }
    }

    private static void load(TestCairn cairn) throws InterruptedException {
        new University(
                        "workers",
                        SEED,
                        3,
                        List.of(new Setting(
                                Subject.values()[0],
                                Scenario.values()[0],
                                40,
                                4,
                                4,
                                3,
                                0.3,
                                Scenario.values()[0].size(),
                                Breadth.WHOLE)))
                .load(
                        cairn.bean(Commands.class),
                        cairn.bean(Learners.class),
                        cairn.bean(Staff.class),
                        cairn.bean(Seals.class),
                        LocalDate.of(2026, 1, 15),
                        ProgressFactory.SILENT,
                        new StopSignal());
    }
}
