package org.cairn.standalone;

import java.util.List;
import org.cairn.projections.Comparison;
import org.cairn.projections.Differences;
import org.cairn.projections.DifferentRebuild;
import org.cairn.projections.Projections;
import org.cairn.projections.ReadModelStatus;
import org.cairn.projections.RebuildProgress;
import org.cairn.projections.TableComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `projections rebuild`: builds read models anew beside the live ones.
@Command(
        name = "rebuild",
        description =
                "Build read models anew from the events beside the live ones, compare, and swap; the old ones are "
                        + "kept for rollback.")
final class RebuildCommand implements Runnable {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            defaultValue = Projections.ALL,
            description = "One read model; all of them if left out.")
    private String name = Projections.ALL;

    @Option(names = "--accept-differences", description = "Swap also if what was built differs from what is served.")
    private boolean accept;

    /// @param differing   tables whose rows were others before
    /// @param notCompared read models that could not be compared, and why
    record Rebuilt(
            List<String> readModels,
            long events,
            double seconds,
            long eventsPerSecond,
            double comparedInSeconds,
            List<TableComparison> differing,
            List<String> notCompared) {}

    @Override
    public void run() {
        ProjectionsAccess.with(options, this::rebuild);
    }

    private void rebuild(Projections projections, Terminal terminal) throws InterruptedException {
        try (var bar = terminal.start("Rebuilding", head(projections))) {
            var rebuilt = projections.rebuild(
                    name, accept ? Differences.ACCEPT : Differences.REFUSE, progress(bar, terminal));
            var seconds = rebuilt.took().toMillis() / 1000.0;
            var comparison = rebuilt.comparison();
            terminal.answer(
                    "Rebuilt %s: %,d events in %.1f seconds, %,d events/s. %s"
                            .formatted(
                                    String.join(", ", rebuilt.readModels()),
                                    rebuilt.events(),
                                    seconds,
                                    rebuilt.eventsPerSecond(),
                                    compared(comparison)),
                    new Rebuilt(
                            rebuilt.readModels(),
                            rebuilt.events(),
                            seconds,
                            rebuilt.eventsPerSecond(),
                            rebuilt.comparedIn().toMillis() / 1000.0,
                            differing(comparison),
                            comparison.notCompared()));
        } catch (DifferentRebuild different) {
            throw new Failure(different.getMessage() + "; to swap all the same: --accept-differences");
        }
    }

    /// The last event of the log.
    static long head(Projections projections) {
        return projections.status().stream()
                .mapToLong(ReadModelStatus::head)
                .max()
                .orElse(0);
    }

    static RebuildProgress progress(Progress bar, Terminal terminal) {
        return new RebuildProgress() {
            @Override
            public void at(long position, long head) {
                bar.to(position);
            }

            @Override
            public void comparing() {
                terminal.warn("Comparing with what is served ...");
            }
        };
    }

    private static List<TableComparison> differing(Comparison comparison) {
        return comparison.tables().stream().filter(table -> !table.equal()).toList();
    }

    private static String compared(Comparison comparison) {
        var differing = differing(comparison).stream()
                .map(table -> table.readModel() + "." + table.table())
                .toList();
        var said = new StringBuilder();
        if (differing.isEmpty() && !comparison.tables().isEmpty()) {
            said.append("All %d tables are as they were."
                    .formatted(comparison.tables().size()));
        } else if (!differing.isEmpty()) {
            said.append("Other rows than before: ")
                    .append(String.join(", ", differing))
                    .append('.');
        }
        if (!comparison.notCompared().isEmpty()) {
            said.append(" Not compared: ")
                    .append(String.join("; ", comparison.notCompared()))
                    .append('.');
        }
        return said.toString();
    }
}
