package org.cairn.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cairn.contracts.distribution.Topics;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.Projections;
import org.cairn.projections.ReadModel;
import org.cairn.projections.TableDigest;
import org.cairn.projections.TopicSettings;
import org.jspecify.annotations.Nullable;

/// Read models from nothing to all that is in the topics, by workers in this process.
final class WorkerTiming {
    private static final long LOOK_MILLIS = 20;
    private static final int SESSIONS = 6;

    private final Distribution distribution;
    private final Topics topics;
    private final List<ReadModel> models;
    private final Steps steps;
    private int measurement;

    /// @param models all that there are
    WorkerTiming(Distribution distribution, Topics topics, List<ReadModel> models, Steps steps) {
        this.distribution = distribution;
        this.topics = topics;
        this.models =
                models.stream().sorted(Comparator.comparing(ReadModel::name)).toList();
        this.steps = steps;
    }

    /// @param wanted   names; none for each alone, and then all together
    /// @param workers  how many at a time
    /// @param expected what the tables of all have to be in the end; null if that is not known
    List<DistributedReport.WorkerRate> measure(
            List<String> wanted,
            List<Integer> workers,
            @Nullable List<TableDigest> expected,
            Deadline deadline,
            Consumer<String> unfinished)
            throws SQLException, InterruptedException {
        var rates = new ArrayList<DistributedReport.WorkerRate>();
        for (var name : wanted.isEmpty() ? names() : wanted) {
            for (var count : workers) {
                steps.begin(
                        "%s by %d %s from the first record".formatted(name, count, count == 1 ? "worker" : "workers"));
                var rate = deadline.isOver() ? null : catchUp(name, count, expected, deadline);
                if (rate == null) unfinished.accept("workers: %s by %d did not end in time".formatted(name, count));
                else rates.add(rate);
            }
        }
        return rates;
    }

    private List<String> names() {
        var names = new ArrayList<>(models.stream().map(ReadModel::name).toList());
        names.add(Projections.ALL);
        return names;
    }

    private DistributedReport.@Nullable WorkerRate catchUp(
            String name, int count, @Nullable List<TableDigest> expected, Deadline deadline)
            throws SQLException, InterruptedException {
        distribution.forgetReadModels(models.stream().map(ReadModel::name).toList());
        var all = name.equals(Projections.ALL);
        var kept = models.stream()
                .filter(model -> all || model.name().equals(name))
                .toList();
        measurement++;
        var workers = new ArrayList<Projections>();
        var pools = new ArrayList<HikariDataSource>();
        try {
            var before = Cpu.own();
            var asked = System.nanoTime();
            for (var each = 1; each <= count; each++) {
                var reader = distribution.database().pool("cairn_reader", 2);
                var projector = distribution.database().pool("cairn_projector", SESSIONS);
                pools.add(reader);
                pools.add(projector);
                var group = "bench-" + measurement;
                var settings = new TopicSettings(topics, group + "-" + each, group, distribution.kafka());
                workers.add(new Projections(
                        new PostgresEventLog(reader), projector, kept, Projections.STANDSTILL, settings));
            }
            workers.forEach(Projections::start);
            var head = distribution.head();
            var records = distribution.records();
            // Joining the group does not count: it begins when each has partitions, and something of one was read.
            while (distribution.workers("bench-" + measurement) < count && !deadline.isOver()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            var first = awaitRecords(1, records, deadline);
            var start = System.nanoTime();
            var last = awaitRecords(records, records, deadline);
            var end = System.nanoTime();
            if (last < records) return null;
            for (var worker : workers) {
                if (!worker.awaitPosition(head, Duration.ofMinutes(1))) return null;
            }
            var cpu = Cpu.own() - before;
            var seconds = (end - start) / 1e9;
            return new DistributedReport.WorkerRate(
                    name,
                    count,
                    records,
                    last - first,
                    seconds,
                    Math.round((last - first) / seconds),
                    (start - asked) / 1e9,
                    Math.round(cpu / 100.0 / records) / 10.0,
                    all && expected != null ? workers.getFirst().digest().equals(expected) : null);
        } finally {
            workers.forEach(Projections::close);
            pools.forEach(HikariDataSource::close);
        }
    }

    /// @return how many there are then
    private long awaitRecords(long wanted, long all, Deadline deadline) throws SQLException, InterruptedException {
        while (true) {
            var taken = distribution.consumed();
            steps.at(taken, all);
            if (taken >= wanted || deadline.isOver()) return taken;
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
