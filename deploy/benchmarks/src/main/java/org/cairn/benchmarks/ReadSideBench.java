package org.cairn.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.projections.Projections;
import org.jspecify.annotations.Nullable;

/// One run: a simulated university in a database of its own, the application beside it, and what its readers wait for.
final class ReadSideBench {

    static ReadSideReport run(
            int learners, int rate, Duration sent, int times, @Nullable Path directory, PrintStream progress)
            throws Exception {
        progress.println("starting PostgreSQL");
        try (var server = BenchServer.start(directory);
                var database = server.fresh()) {
            var folder = Files.createTempDirectory("cairn-bench-read-side-");
            // The one of what the simulation seals, which the application then has to have.
            var masterKey = "-Dcairn.identity.master-key=" + folder.resolve("master.key");
            simulate(database, learners, folder, masterKey, progress);
            var events = database.number("SELECT max(position) FROM eventstore.event");
            database.execute("VACUUM ANALYZE");
            register(database);
            progress.printf("%,d events; starting the application%n", events);
            ReadSideReport.Times visible;
            List<ReadSideReport.Times> pages;
            try (var service = HttpService.start(HttpJudging.jar(), database, masterKey)) {
                progress.println("asking for every page of the console");
                pages = Pages.measure(service.port(), times);
                progress.printf("%d commands a second for %s%n", rate, sent);
                visible = Visibility.measure(service.port(), database, rate, sent);
            }
            progress.println("asking for every tile of the dashboards");
            var tiles = Tiles.measure(database, times);
            var rebuilds = rebuilds(database, progress);
            return new ReadSideReport(
                    events, visible, rebuilds, pages, tiles, environment(server, learners, rate, sent));
        }
    }

    /// Through the command path, by the application itself.
    private static void simulate(Database database, int learners, Path folder, String masterKey, PrintStream progress)
            throws Exception {
        progress.printf("simulating three years of %,d learners%n", learners);
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dcairn.institution-zone=UTC",
                        masterKey,
                        "-jar",
                        HttpJudging.jar().toString(),
                        "simulate",
                        "--scenario",
                        "turnover",
                        "--seed",
                        "1",
                        "--learners",
                        Integer.toString(learners),
                        "--years",
                        "3",
                        "--json",
                        "--data-dir",
                        folder.resolve("data").toString(),
                        "--database-url",
                        database.url())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        var end = new Thread(process::destroy, "end-simulation");
        Runtime.getRuntime().addShutdownHook(end);
        var exitCode = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        if (exitCode != 0) {
            throw new IllegalStateException("The simulation failed: " + Files.readString(folder.resolve("output.log")));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    /// Whose commands are sent.
    private static void register(Database database) {
        try (var side = CommandSide.on(database, 0)) {
            side.staff().register(University.ACCOUNT, "Registrar", true);
        }
    }

    private static List<ReadSideReport.RebuildRate> rebuilds(Database database, PrintStream progress)
            throws InterruptedException {
        var rates = new ArrayList<ReadSideReport.RebuildRate>();
        try (var side = CommandSide.on(database, 0)) {
            var projections = side.projections();
            var names = new ArrayList<>(projections.names());
            names.add(Projections.ALL);
            for (var name : names) {
                progress.println("rebuilding " + name);
                var rebuilt = projections.rebuild(name, (_, _) -> {});
                rates.add(new ReadSideReport.RebuildRate(
                        name,
                        rebuilt.events(),
                        rebuilt.took().toMillis() / 1000.0,
                        rebuilt.eventsPerSecond(),
                        rebuilt.comparedIn().toMillis() / 1000.0));
            }
        }
        return rates;
    }

    private static Map<String, Object> environment(BenchServer server, int learners, int rate, Duration sent)
            throws Exception {
        var environment = new LinkedHashMap<String, Object>();
        environment.put("cores", Runtime.getRuntime().availableProcessors());
        environment.put("heapMegabytes", Runtime.getRuntime().maxMemory() >> 20);
        environment.put("java", Runtime.version().toString());
        environment.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        environment.put("postgres", server.settings());
        environment.put("learners", learners);
        environment.put("commandsPerSecond", rate);
        environment.put("seconds", sent.toSeconds());
        return environment;
    }

    private ReadSideBench() {}
}
