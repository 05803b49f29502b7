package org.cairn.standalone;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `simulate study`.
@Command(name = "study", description = "Measure how well reports find known truths, over many seeds, in memory.")
final class StudyCommand implements Callable<Integer> {

    @Option(names = "--seeds", paramLabel = "N", description = "How many. Default ${DEFAULT-VALUE}.")
    private int seeds = 20;

    @Option(names = "--first-seed", paramLabel = "S", description = "The first. Default ${DEFAULT-VALUE}.")
    private long firstSeed = 1;

    @Option(names = "--json", description = "The last line of standard output is one JSON object.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() {
        throw new UsageFailure("not yet");
    }
}
