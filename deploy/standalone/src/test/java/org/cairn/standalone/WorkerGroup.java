package org.cairn.standalone;

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
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
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

/// A log, a relay and any number of workers between which there is a real broker: all in this JVM.
final class WorkerGroup implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(3);
    static final int PARTITIONS = 6;
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final QuickBroker broker;
    private final List<Worker> workers = new ArrayList<>();
    private final AtomicInteger loads = new AtomicInteger();
    private final TestCairn cairn;
    private final HikariDataSource relayPool;
    private Relay relay;

    /// One process of those that share the work.
    record Worker(Projections projections, HikariDataSource pool) {
        private void stop() {
            projections.close();
            pool.close();
        }
    }

    WorkerGroup(Path data) {
        broker = new QuickBroker(data.resolve("kafka"));
        cairn = TestCairn.in(data.resolve("cairn"));
        // Only workers feed the read models here.
        cairn.bean(Projections.class).close();
        relayPool = Pools.pool(cairn.database(), "relay-test", "cairn_relay", 3, SILENCE);
        relay = newRelay();
    }

    QuickBroker broker() {
        return broker;
    }

    TestCairn cairn() {
        return cairn;
    }

    Topics topics() {
        return new Topics("cairn");
    }

    private Relay newRelay() {
        var next = new Relay(
                cairn.bean(EventLog.class),
                relayPool,
                new RelaySettings(
                        topics(), URI.create("urn:cairn:log"), PARTITIONS, RelaySettings.LEASE, broker.client()),
                "relay-" + System.nanoTime());
        next.start();
        return next;
    }

    void startRelay() {
        relay = newRelay();
    }

    /// Publishes everything behind `position` again.
    void rewind(long position) throws SQLException {
        // A relay cannot be sent on to where it has not been.
        await().atMost(PATIENCE).until(() -> relay.status().published() > position);
        relay.rewind(position);
    }

    void stopRelay() {
        relay.close();
    }

    List<ReadModel> models() {
        return cairn.beans(ReadModel.class);
    }

    Worker work() {
        return work(models());
    }

    Worker work(List<ReadModel> models) {
        return work(models, broker.client());
    }

    Worker work(List<ReadModel> models, Map<String, String> client) {
        var name = "worker-" + System.nanoTime();
        var pool = Pools.pool(cairn.database(), name, "cairn_projector", 6, SILENCE);
        var worker = new Worker(
                new Projections(
                        cairn.bean(EventLog.class),
                        pool,
                        models,
                        Projections.STANDSTILL,
                        new TopicSettings(topics(), name, "workers", client)),
                pool);
        workers.add(worker);
        worker.projections().start();
        return worker;
    }

    /// Any of those that run.
    Projections any() {
        return workers.getFirst().projections();
    }

    void stop(Worker worker) {
        workers.remove(worker);
        worker.stop();
    }

    void stopWorkers() {
        for (var worker : List.copyOf(workers)) stop(worker);
    }

    /// How many workers have partitions.
    long owners() {
        return number("SELECT count(DISTINCT worker) FROM projection.partition WHERE worker <> ''");
    }

    /// How many events the workers that run have offered to the first of the read models.
    long taken() {
        return workers.stream()
                .mapToLong(worker -> worker.projections().status().getFirst().taken())
                .sum();
    }

    long head() {
        return cairn.bean(EventLog.class).head();
    }

    /// Every worker that runs says that everything is in the read models.
    void caughtUp() throws InterruptedException {
        var head = head();
        for (var worker : workers) {
            assertThat(worker.projections().awaitPosition(head, PATIENCE))
                    .as(() -> "caught up with %d: %s; relay: %s"
                            .formatted(head, worker.projections().status(), relay.status()))
                    .isTrue();
        }
    }

    List<TableDigest> digest() {
        return any().digest();
    }

    /// From the log, without what is live.
    List<TableDigest> rebuilt() throws InterruptedException {
        var own = cairn.bean(Projections.class);
        assertThat(own.rebuild(Projections.ALL, (_, _) -> {}).comparison().unexplained())
                .isEmpty();
        return own.digest();
    }

    void deleteTopics() throws Exception {
        try (var admin = Admin.create(new HashMap<String, Object>(broker.client()))) {
            admin.deleteTopics(topics().all()).all().get();
            await().atMost(PATIENCE)
                    .until(() -> admin.listTopics().names().get().stream().noneMatch(topics().all()::contains));
        }
    }

    void execute(String sql) {
        try (var owner = Pools.owner(cairn.database());
                var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    long number(String sql) {
        try (var owner = Pools.owner(cairn.database());
                var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    /// A small university, another one each time.
    void load() {
        load(16, 2);
    }

    void load(int learners, int sections) {
        var number = loads.getAndIncrement();
        var scenario = Scenario.values()[0];
        var programme = new Setting(
                Subject.values()[number],
                scenario,
                learners,
                sections,
                sections,
                3,
                0.3,
                scenario.size(),
                Breadth.WHOLE);
        new University("university" + number, number + 1, 3, List.of(programme))
                .load(
                        cairn.bean(Commands.class),
                        cairn.bean(Learners.class),
                        cairn.bean(Staff.class),
                        cairn.bean(Seals.class),
                        LocalDate.of(2026, 1, 15),
                        ProgressFactory.SILENT,
                        new StopSignal());
    }

    @Override
    public void close() {
        stopWorkers();
        relay.close();
        relayPool.close();
        cairn.close();
        broker.close();
    }
}
