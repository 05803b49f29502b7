package org.cairn.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cairn.eventstore.EventLog;
import org.cairn.projections.Differences;
import org.cairn.projections.Projections;
import org.cairn.projections.ReadModelStatus;

/// Builds read models anew: each alone, and all of them together.
final class RebuildTiming {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /// So many are followed as quickly as they are rebuilt.
    private static final int FEW = 10_000;

    /// @param wanted names; none for every one, and then all together
    static List<ReadSideReport.RebuildRate> measure(
            Database database, List<String> wanted, Steps steps, Deadline deadline, Consumer<String> unfinished)
            throws InterruptedException {
        var rates = new ArrayList<ReadSideReport.RebuildRate>();
        try (var side = CommandSide.on(database, 0)) {
            for (var name : wanted.isEmpty() ? names(side.projections()) : wanted) {
                steps.begin("rebuilding " + name);
                try {
                    var rebuilt = side.projections().rebuild(name, (position, head) -> {
                        if (deadline.isOver()) throw new OutOfTime();
                        steps.at(position, head);
                    });
                    rates.add(new ReadSideReport.RebuildRate(
                            name,
                            rebuilt.events(),
                            rebuilt.took().toMillis() / 1000.0,
                            rebuilt.eventsPerSecond(),
                            rebuilt.comparedIn().toMillis() / 1000.0));
                } catch (OutOfTime _) {
                    unfinished.accept("rebuilds: that of " + name + " did not end in time");
                }
            }
        }
        return rates;
    }

    /// What is not what today's release makes of the log is built anew, before anything is measured.
    static void catchUp(CommandSide side, Steps steps) throws InterruptedException {
        rebuildOutdated(side, steps);
        // A rebuild leaves the last events to whoever follows the log.
        try (var projections = side.projections()) {
            projections.start();
            var head = side.context().getBean(EventLog.class).head();
            if (!projections.awaitPosition(head, PATIENCE)) {
                throw new IllegalStateException("The read models do not catch up: " + projections.status());
            }
        }
    }

    private static void rebuildOutdated(CommandSide side, Steps steps) throws InterruptedException {
        var behind = side.projections().status().stream()
                .filter(model -> model.state() != ReadModelStatus.State.LIVE || model.lagPositions() > FEW)
                .map(ReadModelStatus::name)
                .toList();
        if (behind.isEmpty()) return;
        var wanted = behind.size() == side.projections().names().size() ? List.of(Projections.ALL) : behind;
        for (var name : wanted) {
            steps.begin("building the read model " + name);
            side.projections().rebuild(name, Differences.ACCEPT, steps::at);
        }
    }

    private static List<String> names(Projections projections) {
        var names = new ArrayList<>(projections.names());
        names.add(Projections.ALL);
        return names;
    }

    private static final class OutOfTime extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfTime() {
            super(null, null, false, false);
        }
    }

    private RebuildTiming() {}
}
