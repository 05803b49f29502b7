package org.cairn.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.command.relay.RelaySettings;
import org.cairn.projections.ReadModel;
import org.cairn.projections.TableDigest;
import org.jspecify.annotations.Nullable;

/// One run: a simulated university, a broker, and what goes from the one to the other and back.
///
/// Relay and workers run in this process where they are measured by themselves, so that a profile of it is one of them;
/// the services of the other parts are processes, as the broker is always.
final class DistributedBench {

    static DistributedReport run(DistributedPlan plan, PrintStream progress) throws Exception {
        var steps = Steps.to(progress);
        try (var university = SimulatedUniversity.of(plan.university(), steps);
                var database = university.copy()) {
            steps.begin("starting the broker");
            try (var broker = BrokerProcess.start()) {
                return new DistributedBench(plan, university, database, broker, steps).measure();
            }
        } finally {
            steps.end();
        }
    }

    private final DistributedPlan plan;
    private final SimulatedUniversity university;
    private final Database database;
    private final BrokerProcess broker;
    private final Distribution distribution;
    private final Steps steps;
    private final List<String> unfinished = new ArrayList<>();

    private DistributedBench(
            DistributedPlan plan,
            SimulatedUniversity university,
            Database database,
            BrokerProcess broker,
            Steps steps) {
        this.plan = plan;
        this.university = university;
        this.database = database;
        this.broker = broker;
        this.steps = steps;
        distribution = new Distribution(database, broker.servers());
    }

    private DistributedReport measure() throws Exception {
        // The one right that is the database's own, and so is not copied with what is in it.
        database.execute("GRANT CREATE ON DATABASE " + database.name() + " TO cairn_projector");
        var standalone = standalone();
        var events = distribution.head();
        steps.begin("%,d events".formatted(events));
        // The other parts need the log in the topics, too, but once is enough.
        var rounds = plan.wants(DistributedPart.RELAY) ? plan.rounds() : 1;
        var relay = new RelayTiming(distribution, broker, steps)
                .measure(rounds, Deadline.in(plan.limit()), unfinished::add);
        if (relay.size() < rounds) throw new IllegalStateException("The log was not published in time");
        var topics = Distribution.topics(rounds);
        var workers = List.<DistributedReport.WorkerRate>of();
        if (plan.wants(DistributedPart.WORKERS)) {
            workers = new WorkerTiming(distribution, topics, standalone.models(), steps)
                    .measure(
                            plan.readModels(),
                            plan.workers(),
                            standalone.digests(),
                            Deadline.in(plan.limit()),
                            unfinished::add);
        }
        ReadSideReport.@Nullable Times visible = null;
        DistributedReport.@Nullable Soaked soak = null;
        if (plan.wants(DistributedPart.VISIBLE) || plan.wants(DistributedPart.SOAK)) {
            try (var services = Services.start(distribution, topics, university.masterKey(), steps)) {
                catchUp();
                var requests = new Studies();
                if (plan.wants(DistributedPart.VISIBLE)) {
                    steps.begin("%d commands a second for %s".formatted(plan.rate(), plan.sent()));
                    visible = Visibility.measure(
                            services.port(), database, requests, plan.rate(), plan.warmUp(), plan.sent());
                }
                if (plan.wants(DistributedPart.SOAK)) {
                    var processes = new LinkedHashMap<>(services.processes());
                    processes.put("broker", broker.process());
                    soak = new Soak(distribution, processes, steps)
                            .run(services.port(), requests, plan.rate(), plan.soak(), plan.sample());
                }
            }
        }
        return new DistributedReport(
                events,
                plan.wants(DistributedPart.RELAY) ? relay : List.of(),
                workers,
                visible,
                soak,
                unfinished,
                environment());
    }

    /// @param models  that there are
    /// @param digests of their tables as the standalone way keeps them
    private record Standalone(List<ReadModel> models, List<TableDigest> digests) {}

    private Standalone standalone() throws InterruptedException {
        try (var side = CommandSide.on(database, 0)) {
            Opening.definitions(side);
            var models =
                    List.copyOf(side.context().getBeansOfType(ReadModel.class).values());
            if (!plan.wants(DistributedPart.WORKERS)) return new Standalone(models, List.of());
            steps.begin("read models of the standalone way, to compare with");
            RebuildTiming.catchUp(side, steps);
            return new Standalone(models, side.projections().digest());
        }
    }

    /// Until the worker has read everything that is there already.
    private void catchUp() throws Exception {
        steps.begin("waiting for the worker to have read everything");
        var deadline = Deadline.in(plan.limit());
        var records = distribution.records();
        while (distribution.consumed() < records || distribution.reached() < distribution.head()) {
            if (deadline.isOver()) throw new IllegalStateException("The worker does not catch up");
            steps.at(distribution.consumed(), records);
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private Map<String, Object> environment() throws Exception {
        var environment = new LinkedHashMap<String, Object>();
        environment.put("cores", Runtime.getRuntime().availableProcessors());
        environment.put("heapMegabytes", Runtime.getRuntime().maxMemory() >> 20);
        environment.put("java", Runtime.version().toString());
        environment.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        environment.put("postgres", university.server().settings());
        environment.put("partitions", RelaySettings.PARTITIONS);
        return environment;
    }
}
