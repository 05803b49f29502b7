package org.cairn.standalone;

import org.cairn.projections.Projections;
import org.cairn.projections.RolledBack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `projections rollback`: brings back what a rebuild replaced.
@Command(
        name = "rollback",
        description =
                "Bring back the generation that the last rebuild replaced, caught up; the one that is live now is "
                        + "kept in its place.")
final class RollbackCommand implements Runnable {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "NAME", description = "One read model.")
    private String name = "";

    record Answer(String readModel, int generation, long caughtUp, long position, double seconds) {}

    @Override
    public void run() {
        ProjectionsAccess.with(options, this::rollback);
    }

    private void rollback(Projections projections, Terminal terminal) throws InterruptedException {
        try (var bar = terminal.start("Catching up", RebuildCommand.head(projections))) {
            RolledBack back = projections.rollback(name, RebuildCommand.progress(bar, terminal));
            terminal.answer(
                    "%s is generation %d again, which took in %,d more events, up to %,d."
                            .formatted(back.readModel(), back.generation(), back.caughtUp(), back.position()),
                    new Answer(
                            back.readModel(),
                            back.generation(),
                            back.caughtUp(),
                            back.position(),
                            back.took().toMillis() / 1000.0));
        } catch (IllegalStateException impossible) {
            throw new Failure(String.valueOf(impossible.getMessage()));
        }
    }
}
