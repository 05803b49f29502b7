package org.cairn.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Where it starts. Exit codes: 0 done, 1 failed, 2 asked for what is not to be had.
@Command(
        name = "cairn bench",
        description = "Measures how fast Cairn is on this machine.",
        subcommands = {EventStoreCommand.class, ReadSideCommand.class, MapsCommand.class, DistributedCommand.class},
        synopsisSubcommandLabel = "(event-store | read-side | maps | distributed)")
public final class Main implements Runnable {

    private static final int FAILED = 1;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    static int execute(String... arguments) {
        // Axon asks a server for newer versions of itself, unless this is set before it starts.
        System.setProperty("axoniq.update-checker.disabled", "true");
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((e, _, _) -> failed(e))
                .execute(arguments);
    }

    private static int failed(Exception e) {
        System.err.println("cairn: " + e.getMessage());
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) System.err.println("  " + cause);
        return FAILED;
    }

    /// Without a subcommand there is nothing to do.
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                new CommandLine(this), "what is to be measured? event-store, read-side, maps or distributed");
    }
}
