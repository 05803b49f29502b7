package org.cairn.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `bench read-side`.
@Command(
        name = "read-side",
        description =
                "From acknowledged to visible at a steady rate, rebuilds, a page of each kind of the console, and every tile of "
                        + "the dashboards: on a simulated university of three years, with the application as it is shipped.")
final class ReadSideCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    private @Nullable CommandSpec spec;

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

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write all of it as one JSON object.")
    private @Nullable Path json;

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

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() throws Exception {
        require(learners >= 40 && learners <= 1_000_000, "--learners must be between 40 and 1000000");
        require(rate >= 1 && rate <= 10_000, "--rate must be between 1 and 10000");
        require(seconds >= 1 && seconds <= 3_600, "--seconds must be between 1 and 3600");
        require(times >= 1 && times <= 10_000, "--times must be between 1 and 10000");
        require(programmes >= 1 && programmes <= 3, "--programmes must be between 1 and 3");
        require(events >= 0 && events <= 100_000_000, "--events must be between 0 and 100000000");
        require(limitSeconds >= 1 && limitSeconds <= 86_400, "--limit-seconds must be between 1 and 86400");
        var parts = EnumSet.noneOf(ReadSidePart.class);
        for (var name : only) {
            require(
                    ReadSidePart.NAMES.contains(name),
                    "--only takes %s, not '%s'".formatted(String.join(", ", ReadSidePart.NAMES), name));
            parts.add(ReadSidePart.valueOf(name.toUpperCase(Locale.ROOT)));
        }
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
        if (json != null) JSON.writeValue(json.toFile(), report);
        report.print(System.out);
        return 0;
    }

    private void require(boolean condition, String otherwise) {
        var command = spec;
        if (!condition && command != null) throw new ParameterException(command.commandLine(), otherwise);
    }
}
