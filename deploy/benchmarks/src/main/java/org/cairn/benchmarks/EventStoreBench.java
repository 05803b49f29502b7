package org.cairn.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One run: one server, everything that was asked for, in turn.
final class EventStoreBench {

    /// What can be measured, in the order in which it is.
    static final List<String> NAMES =
            List.of("append", "append-batch", "command", "http", "source", "replay", "rebuild", "size");

    /// Who can take part.
    static final List<String> ENGINES = List.of(
            "cairn",
            "raw-insert",
            "raw-copy-32",
            "raw-copy-1000",
            "axon5-jpa",
            "axon4-jdbc",
            "cairn-1000",
            "cairn-in-memory",
            "cairn-one-in-ten-misses",
            "cairn-uncached",
            "raw-read");

    static Report run(Plan plan, @Nullable Path directory, PrintStream progress) throws Exception {
        progress.println("starting PostgreSQL");
        try (var server = BenchServer.start(directory)) {
            var stage = new Stage(server, plan, progress);
            var contests = new ArrayList<Contest>();
            contests.addAll(AppendContests.of(stage, plan));
            contests.addAll(CommandContests.of(stage, plan));
            contests.addAll(ReadContests.of(stage, plan));
            contests.removeIf(contest -> !plan.takes(contest));
            if (contests.isEmpty() && !plan.has("size"))
                throw new IllegalArgumentException("--only and --engines leave nothing to measure");
            var results = new Rounds(plan, progress).run(contests);
            var size = plan.has("size") ? Size.of(stage.log()) : null;
            return new Report(results.rows(), Ratio.of(results), results.facts(), size, environment(server, plan));
        }
    }

    private static Map<String, Object> environment(BenchServer server, Plan plan) throws Exception {
        var environment = new LinkedHashMap<String, Object>();
        environment.put("cores", Runtime.getRuntime().availableProcessors());
        environment.put("heapMegabytes", Runtime.getRuntime().maxMemory() >> 20);
        environment.put("java", Runtime.version().toString());
        environment.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        environment.put("postgres", server.settings());
        environment.put("seconds", plan.counted().toMillis() / 1000.0);
        environment.put("rounds", plan.rounds());
        environment.put("eventsBefore", plan.events());
        environment.put("eventsRead", plan.eventsToRead());
        environment.put("learners", plan.learners());
        environment.put("priorEventsOfLearner", University.PRIOR_EVENTS);
        environment.put("payloadBytes", Sample.payloadBytes());
        environment.put("tagsPerEvent", 3);
        environment.put("callers", "platform threads in closed loops");
        return environment;
    }

    private EventStoreBench() {}
}
