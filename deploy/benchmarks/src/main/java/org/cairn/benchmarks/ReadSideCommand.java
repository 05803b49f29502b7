package org.cairn.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench read-side`.
@Command(
        name = "read-side",
        description =
                "From acknowledged to visible at a steady rate, rebuilds, a page of each kind of the console, and every tile of "
                        + "the dashboards: on a simulated university of three years, with the application as it is shipped.")
final class ReadSideCommand implements Callable<Integer> {

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--learners",
            paramLabel = "N",
            description = "Of the simulated university; what that is in events is told. Default ${DEFAULT-VALUE}.")
    private int learners = 2_000;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Commands a second, sent whether or not the last one was answered. Default ${DEFAULT-VALUE}.")
    private int rate = 200;

    @Option(names = "--seconds", paramLabel = "N", description = "How long they are sent. Default ${DEFAULT-VALUE}.")
    private int seconds = 60;

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "How often each page and tile is asked for. Default ${DEFAULT-VALUE}.")
    private int times = 20;

    @Option(
            names = "--programmes",
            paramLabel = "N",
            description = "Over which they are spread, half of them in the first. Default ${DEFAULT-VALUE}.")
    private int programmes = 3;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "To how many events the university is multiplied, under other ids, for instance 5000000. "
                    + "Default 0: it stays as it was simulated.")
    private long events = 0;

    @Option(
            names = "--only",
            paramLabel = "PARTS",
            split = ",",
            description =
                    "What to measure, separated by commas: tiles, pages, visible, reports, rebuilds. Default all.")
    private List<String> only = ReadSidePart.NAMES;

    @Option(
            names = "--read-models",
            paramLabel = "NAMES",
            split = ",",
            description = "Which to rebuild, separated by commas, for instance transcript,all. Default each, and all.")
    private List<String> readModels = List.of();

    @Option(
            names = "--limit-seconds",
            paramLabel = "N",
            description = "How long a part may last; what is not measured by then is named. Default ${DEFAULT-VALUE}.")
    private int limitSeconds = 300;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where the university is kept, and found again by the next run. Default a temporary one.")
    private @Nullable Path dataDir;

    @Override
    public Integer call() throws Exception {
        options.checkPlace();
        options.require(learners >= 40 && learners <= 1_000_000, "--learners must be between 40 and 1000000");
        options.require(rate >= 1 && rate <= 10_000, "--rate must be between 1 and 10000");
        options.require(seconds >= 1 && seconds <= 3_600, "--seconds must be between 1 and 3600");
        options.require(times >= 1 && times <= 10_000, "--times must be between 1 and 10000");
        options.require(programmes >= 1 && programmes <= 3, "--programmes must be between 1 and 3");
        options.require(events >= 0 && events <= 100_000_000, "--events must be between 0 and 100000000");
        options.require(limitSeconds >= 1 && limitSeconds <= 86_400, "--limit-seconds must be between 1 and 86400");
        var parts = options.parts(ReadSidePart.class, only);
        var plan = new ReadSidePlan(
                learners,
                programmes,
                events,
                rate,
                Duration.ofSeconds(seconds),
                times,
                parts,
                readModels,
                Duration.ofSeconds(limitSeconds),
                dataDir);
        var report = ReadSideBench.run(plan, System.err);
        options.write(report);
        report.print(System.out);
        return 0;
    }
}
