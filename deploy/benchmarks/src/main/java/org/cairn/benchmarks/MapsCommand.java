package org.cairn.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench maps`.
@Command(
        name = "maps",
        description =
                "Competency maps of many learners on 60 competencies, with about three pieces of work, marks and a "
                        + "verdict each, some of it corrected, withdrawn or taken back: by the application as it is shipped.")
final class MapsCommand implements Callable<Integer> {

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--learners",
            split = ",",
            paramLabel = "N,N",
            description = "Of the pathways that are made. Default ${DEFAULT-VALUE}.",
            defaultValue = "500,800,4000")
    private List<Integer> learners = List.of();

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "How often each map is asked for, once it is warm. Default ${DEFAULT-VALUE}.")
    private int times = 20;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description =
                    "Where the database lies while it is measured: an empty or absent directory. Default a temporary one.")
    private @Nullable Path dataDir;

    @Override
    public Integer call() throws Exception {
        options.checkPlace();
        options.require(
                learners.stream().allMatch(each -> each >= 1 && each <= 100_000)
                        && learners.stream().distinct().count() == learners.size(),
                "--learners must be different numbers between 1 and 100000");
        options.require(times >= 1 && times <= 10_000, "--times must be between 1 and 10000");
        var measured = MapsBench.run(learners, times, dataDir, System.err);
        options.write(measured);
        System.out.printf("%-56s %7s %8s %9s %9s %9s%n", "what", "times", "refused", "p50 ms", "p99 ms", "max ms");
        for (var each : measured) {
            System.out.printf(
                    Locale.ROOT,
                    "%-56s %7d %8d %9.2f %9.2f %9.2f%n",
                    each.name(),
                    each.count(),
                    each.refused(),
                    each.p50Millis(),
                    each.p99Millis(),
                    each.maxMillis());
        }
        return 0;
    }
}
