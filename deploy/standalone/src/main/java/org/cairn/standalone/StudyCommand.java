package org.cairn.standalone;

import java.util.concurrent.Callable;
import org.cairn.standalone.simulate.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `simulate study`.
@Command(
        name = "study",
        description = "Measure over many seeds, in memory, how well the reports find what is known to be so.")
final class StudyCommand implements Callable<Integer> {

    @Option(names = "--seeds", paramLabel = "N", description = "How many. Default ${DEFAULT-VALUE}.")
    private int seeds = 20;

    @Option(names = "--first-seed", paramLabel = "S", description = "The first of them. Default ${DEFAULT-VALUE}.")
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
        if (seeds < 1 || seeds > 10_000) throw new UsageFailure("--seeds must be between 1 and 10000");
        var terminal = new Terminal(System.out, System.err, json);
        var result = Study.run(firstSeed, seeds, terminal);
        terminal.answer(result.text(), result);
        return 0;
    }
}
