package org.cairn.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
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
                "From acknowledged to visible at a steady rate, rebuilds, every page of the console, and every tile of "
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
            names = "--data-dir",
            paramLabel = "DIR",
            description =
                    "Where the database lies while it is measured: an empty or absent directory. Default a temporary one.")
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
        var report = ReadSideBench.run(learners, rate, Duration.ofSeconds(seconds), times, dataDir, System.err);
        if (json != null) JSON.writeValue(json.toFile(), report);
        report.print(System.out);
        return 0;
    }

    private void require(boolean condition, String otherwise) {
        var command = spec;
        if (!condition && command != null) throw new ParameterException(command.commandLine(), otherwise);
    }
}
