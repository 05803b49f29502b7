package org.cairn.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// Whatever happens to workers, topics and partitions: in the end the read models hold what the log says.
class WorkersUnderChangeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Topics TOPICS = new Topics("cairn");
    private static final int PARTITIONS = 6;

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    private final List<Worker> workers = new ArrayList<>();
    private TestCairn cairn;
    private Map<String, String> kafka;
    private HikariDataSource relayPool;
    private Relay relay;

    /// One process of those that share the work.
    private record Worker(Projections projections, HikariDataSource pool) {
        void stop() {
            projections.close();
            pool.close();
        }
    }

    @BeforeEach
    void start(@TempDir Path data) {
        broker.brokerProperty("offsets.topic.replication.factor", "1");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
        kafka = Map.of("bootstrap.servers", broker.getBrokersAsString());
        cairn = TestCairn.in(data);
        // Only workers feed the read models here.
        cairn.bean(Projections.class).close();
        relayPool = Pools.pool(cairn.database(), "relay-test", "cairn_relay", 3, SILENCE);
        relay = relay("relay-1");
    }

    @AfterEach
    void stop() {
        workers.forEach(Worker::stop);
        relay.close();
        relayPool.close();
        cairn.close();
        broker.destroy();
    }

    @Test
    void workersThatComeAndGoUnderLoadLoseNothingAndCountNothingTwice() throws Exception {
        work();
        var load = CompletableFuture.runAsync(() -> load(1));
        caughtUpBeyond(50);
        for (var more = 0; more < 3; more++) work();
        await().atMost(PATIENCE).until(() -> owners() >= 2);
        strange();
        relay.rewind(0);
        workers.getFirst().projections().rebuild(Projections.ALL, (_, _) -> {});
        workers.removeFirst().stop();
        workers.removeLast().stop();
        // A relay cannot be sent on to where it has not been.
        await().atMost(PATIENCE).until(() -> relay.status().published() > 10);
        relay.rewind(10);
        try (var admin = Admin.create(new HashMap<String, Object>(kafka))) {
            admin.createPartitions(Map.of(TOPICS.learners(), NewPartitions.increaseTo(9)))
                    .all()
                    .get(30, SECONDS);
        }
        load.get(3, MINUTES);
        // The next holder finds the partitions that are new.
        relay.close();
        relay = relay("relay-2");
        load(2);

        caughtUp();
        assertThat(workers.getFirst().projections().parked()).isEmpty();
        assertThat(workers.getFirst().projections().foreignRecords()).isEqualTo(4);
        assertThat(digest()).isEqualTo(rebuilt());
    }

    private Relay relay(String holder) {
        var relay = new Relay(
                cairn.bean(EventLog.class),
                relayPool,
                new RelaySettings(TOPICS, URI.create("urn:cairn:log"), PARTITIONS, RelaySettings.LEASE, kafka),
                holder);
        relay.start();
        return relay;
    }

    private Worker work() {
        return work(kafka);
    }

    private Worker work(Map<String, String> settings) {
        return work(settings, cairn.beans(ReadModel.class));
    }

    private Worker work(Map<String, String> settings, List<ReadModel> models) {
        var all = new HashMap<>(settings);
        all.put("metadata.max.age.ms", "2000");
        var name = "worker-" + System.nanoTime();
        var pool = Pools.pool(cairn.database(), name, "cairn_projector", 6, SILENCE);
        var worker = new Worker(
                new Projections(
                        cairn.bean(EventLog.class),
                        pool,
                        models,
                        Projections.STANDSTILL,
                        new TopicSettings(TOPICS, name, "workers", all)),
                pool);
        workers.add(worker);
        worker.projections().start();
        return worker;
    }

    /// Records of somebody else: no CloudEvent, no value, another type, a position that is no number.
    private void strange() throws Exception {
        var settings = new HashMap<String, Object>(kafka);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPICS.reference(), "a", "none of ours"))
                    .get(30, SECONDS);
            producer.send(new ProducerRecord<>(TOPICS.learners(), 2, "b", null)).get(30, SECONDS);
            for (var type : List.of("com.example.Other", "org.cairn.learner.LearnerRegistered")) {
                var record = new ProducerRecord<>(TOPICS.learners(), 1, "c", "{}");
                record.headers()
                        .add("ce_specversion", "1.0".getBytes(UTF_8))
                        .add("ce_id", "1".getBytes(UTF_8))
                        .add("ce_source", "urn:x".getBytes(UTF_8))
                        .add("ce_position", "first".getBytes(UTF_8))
                        .add("ce_type", type.getBytes(UTF_8));
                producer.send(record).get(30, SECONDS);
            }
        }
    }

    private long head() {
        return cairn.bean(EventLog.class).head();
    }

    private long owners() throws SQLException {
        return number("SELECT count(DISTINCT worker) FROM projection.partition WHERE worker <> ''");
    }

    private void caughtUpBeyond(long position) {
        await().atMost(PATIENCE)
                .until(() -> head() > position
                        && workers.getFirst().projections().awaitPosition(position, Duration.ofSeconds(1)));
    }

    private void caughtUp() throws InterruptedException {
        var head = head();
        for (var worker : workers) {
            assertThat(worker.projections().awaitPosition(head, PATIENCE))
                    .as("caught up with %d: %s", head, worker.projections().status())
                    .isTrue();
        }
    }

    private List<TableDigest> digest() {
        return workers.getFirst().projections().digest();
    }

    /// From the log, without what is live.
    private List<TableDigest> rebuilt() throws InterruptedException {
        var own = cairn.bean(Projections.class);
        assertThat(own.rebuild(Projections.ALL, (_, _) -> {}).comparison().unexplained())
                .isEmpty();
        return own.digest();
    }

    private long number(String sql) throws SQLException {
        try (var owner = Pools.owner(cairn.database());
                var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void load(long seed) {
        new University(
                        "change" + seed,
                        seed,
                        3,
                        List.of(new Setting(
                                Subject.values()[seed == 1 ? 0 : 1],
                                Scenario.values()[0],
                                16,
                                2,
                                2,
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
