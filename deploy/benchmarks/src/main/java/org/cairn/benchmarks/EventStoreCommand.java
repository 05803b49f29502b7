package org.cairn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench event-store`.
@Command(
        name = "event-store",
        description = "The event store beside plain INSERT and COPY and beside other engines: on one PostgreSQL with "
                + "fsync on, in turn, round by round.")
final class EventStoreCommand implements Callable<Integer> {

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long each measurement lasts. Default ${DEFAULT-VALUE}.")
    private double seconds = 8;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each is made; medians are given. Default ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Option(
            names = "--only",
            paramLabel = "NAMES",
            split = ",",
            description = "What to measure, separated by commas. Default all.")
    private List<String> only = EventStoreBench.NAMES;

    @Option(
            names = "--engines",
            paramLabel = "NAMES",
            split = ",",
            description = "Whose, separated by commas, for instance raw-insert,cairn. Default all.")
    private List<String> engines = List.of();

    @Option(
            names = "--writers",
            paramLabel = "N",
            split = ",",
            description = "How many callers at once, separated by commas. Default 1,8,32,128.")
    private List<Integer> writers = List.of(1, 8, 32, 128);

    @Option(
            names = "--events",
            paramLabel = "N",
            description =
                    "How many events are loaded by COPY first, for instance 20000000; then all is measured on top "
                            + "of them, by this engine alone. Default 0: who appends begins with an empty log.")
    private int events = 0;

    @Option(
            names = "--learners",
            paramLabel = "N",
            description = "How many learners, each with 30 events, commands are on. Default ${DEFAULT-VALUE}.")
    private int learners = 10_000;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where the database lies while it is measured: an empty or absent directory on the disk in "
                    + "question. Default a temporary one.")
    private @Nullable Path dataDir;

    @Override
    public Integer call() throws Exception {
        var plan = plan();
        checkPlaces();
        var report = EventStoreBench.run(plan, dataDir, System.err);
        options.write(report);
        report.print(System.out);
        return 0;
    }

    private Plan plan() {
        options.require(seconds >= 0.1 && seconds <= 3600, "--seconds must be between 0.1 and 3600");
        options.require(rounds >= 1 && rounds <= 100, "--rounds must be between 1 and 100");
        options.require(writers.stream().allMatch(n -> n >= 1 && n <= 256), "--writers must be between 1 and 256");
        options.require(
                events == 0 || events >= 30_000 && events <= 1_000_000_000,
                "--events must be 0, or 30000 to 1000000000");
        options.require(learners >= 100 && learners <= 1_000_000, "--learners must be between 100 and 1000000");
        for (var name : only) {
            options.require(
                    EventStoreBench.NAMES.contains(name),
                    "--only takes %s, not '%s'".formatted(String.join(", ", EventStoreBench.NAMES), name));
        }
        for (var engine : engines) {
            options.require(
                    EventStoreBench.ENGINES.contains(engine),
                    "--engines takes %s, not '%s'".formatted(String.join(", ", EventStoreBench.ENGINES), engine));
        }
        return new Plan(
                Duration.ofNanos(Math.round(seconds * 1e9)),
                rounds,
                Set.copyOf(only),
                new LinkedHashSet<>(engines),
                writers.stream().distinct().sorted().toList(),
                learners,
                events);
    }

    /// Before the minutes that it takes, not after.
    private void checkPlaces() throws IOException {
        options.checkPlace();
        var data = dataDir;
        if (data == null || !Files.exists(data)) return;
        options.require(Files.isDirectory(data), "--data-dir: " + data + " is no directory");
        try (var entries = Files.list(data)) {
            options.require(entries.findAny().isEmpty(), "--data-dir: " + data + " is not empty");
        }
    }
}
