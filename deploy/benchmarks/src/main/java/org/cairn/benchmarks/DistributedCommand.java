package org.cairn.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench distributed`.
@Command(
        name = "distributed",
        description =
                "Services apart, with Kafka between: the log into topics, topics into read models by one worker and by two, "
                        + "from acknowledged to visible at a steady rate, and whether anything grows under load. Broker, "
                        + "database and services are on this machine.")
final class DistributedCommand implements Callable<Integer> {

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--learners",
            paramLabel = "N",
            description = "Of the simulated university, before it is multiplied. Default ${DEFAULT-VALUE}.")
    private int learners = 600;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "To how many events the university is multiplied, under other ids. Default ${DEFAULT-VALUE}.")
    private long events = 500_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often the log is published for relay. Default ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Option(
            names = "--workers",
            paramLabel = "NUMBERS",
            split = ",",
            description = "How many workers at a time, separated by commas. Default 1,2.")
    private List<Integer> workers = List.of(1, 2);

    @Option(
            names = "--read-models",
            paramLabel = "NAMES",
            split = ",",
            description = "Which they keep, separated by commas, for instance bi,all. Default each alone, and all.")
    private List<String> readModels = List.of();

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Commands a second, sent whether or not the last one was answered. Default ${DEFAULT-VALUE}.")
    private int rate = 500;

    @Option(names = "--seconds", paramLabel = "N", description = "How long they are sent. Default ${DEFAULT-VALUE}.")
    private int seconds = 60;

    @Option(
            names = "--warm-up-seconds",
            paramLabel = "N",
            description =
                    "How long they are sent before that, to services that are cold yet. Default ${DEFAULT-VALUE}.")
    private int warmUpSeconds = 30;

    @Option(
            names = "--soak-minutes",
            paramLabel = "N",
            description = "How long they are sent to see what grows; 0 for not at all. Default ${DEFAULT-VALUE}.")
    private double soakMinutes = 0;

    @Option(
            names = "--sample-seconds",
            paramLabel = "N",
            description = "How often it is looked meanwhile. Default ${DEFAULT-VALUE}.")
    private int sampleSeconds = 60;

    @Option(
            names = "--only",
            paramLabel = "PARTS",
            split = ",",
            description = "What to measure, separated by commas: relay, workers, visible, soak. Default all.")
    private List<String> only = DistributedPart.NAMES;

    @Option(
            names = "--limit-seconds",
            paramLabel = "N",
            description = "How long relay and workers may last, each; what is not measured by then is named. Default "
                    + "${DEFAULT-VALUE}.")
    private int limitSeconds = 900;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where the university is kept, and found again by the next run. Default a temporary one.")
    private @Nullable Path dataDir;

    @Override
    public Integer call() throws Exception {
        options.checkPlace();
        options.require(learners >= 40 && learners <= 1_000_000, "--learners must be between 40 and 1000000");
        options.require(events >= 0 && events <= 100_000_000, "--events must be between 0 and 100000000");
        options.require(rounds >= 1 && rounds <= 100, "--rounds must be between 1 and 100");
        options.require(
                workers.stream().allMatch(count -> count >= 1 && count <= 12),
                "--workers takes numbers between 1 and 12");
        options.require(rate >= 1 && rate <= 10_000, "--rate must be between 1 and 10000");
        options.require(seconds >= 1 && seconds <= 3_600, "--seconds must be between 1 and 3600");
        options.require(warmUpSeconds >= 1 && warmUpSeconds <= 600, "--warm-up-seconds must be between 1 and 600");
        options.require(soakMinutes >= 0 && soakMinutes <= 10_000, "--soak-minutes must be between 0 and 10000");
        options.require(sampleSeconds >= 1 && sampleSeconds <= 3_600, "--sample-seconds must be between 1 and 3600");
        options.require(limitSeconds >= 1 && limitSeconds <= 86_400, "--limit-seconds must be between 1 and 86400");
        var report = DistributedBench.run(plan(), System.err);
        options.write(report);
        report.print(System.out);
        return 0;
    }

    private DistributedPlan plan() {
        var parts = options.parts(DistributedPart.class, only);
        if (soakMinutes == 0) parts.remove(DistributedPart.SOAK);
        options.require(!parts.isEmpty(), "the soak needs --soak-minutes");
        return new DistributedPlan(
                learners,
                events,
                rounds,
                workers,
                readModels,
                rate,
                Duration.ofSeconds(warmUpSeconds),
                Duration.ofSeconds(seconds),
                Duration.ofMillis(Math.round(soakMinutes * 60_000)),
                Duration.ofSeconds(sampleSeconds),
                parts,
                Duration.ofSeconds(limitSeconds),
                dataDir);
    }
}
