package org.cairn.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `projections skip`: leaves a parked event out, by somebody and for a reason.
@Command(
        name = "skip",
        description =
                "Leave a parked event out of a read model, in every generation, so that those behind it go on. Who "
                        + "said so, and why, stays on record.")
final class SkipCommand implements Runnable {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "One read model, or all in which it is parked.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "POSITION", description = "Of the event, as 'projections status' tells it.")
    private long position;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it may be left out.")
    private String reason = "";

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "Who decides it. Default: the user of this machine, ${DEFAULT-VALUE}.")
    private String by = System.getProperty("user.name", "");

    @Override
    public void run() {
        ProjectionsAccess.with(options, (projections, terminal) -> {
            var skipped = projections.skip(name, position, reason, by);
            terminal.answer(
                    "Position %,d is left out of %s, by %s. Behind it %,d events were taken in, %,d are still parked."
                            .formatted(
                                    position,
                                    String.join(", ", skipped.readModels()),
                                    by,
                                    skipped.taken(),
                                    skipped.parked()),
                    skipped);
        });
    }
}
