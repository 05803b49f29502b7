package org.cairn.standalone;

import java.time.Duration;
import org.cairn.eventstore.EventLog;
import org.cairn.projections.Projections;
import org.cairn.projections.reports.keeping.ReportKeeper;
import org.springframework.context.ApplicationContext;

/// Brings the read models up to the head of the log, and the reports that are made from them, after something long
/// was written.
final class CatchUp {

    /// Of standing still, not of the whole: however long the log is, a step takes seconds.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration LOOK = Duration.ofMillis(200);

    /// Returns when they are there, or soon after a stop was asked for; the next start goes on.
    static void run(ApplicationContext application, Terminal terminal, StopSignal stop) throws InterruptedException {
        var log = application.getBean(EventLog.class);
        var head = log.head();
        try (var projections = application.getBean(Projections.class)) {
            projections.start();
            var behind = position(projections);
            try (var bar = terminal.start("Read models", head)) {
                bar.to(behind);
                var lastMoved = System.nanoTime();
                while (!projections.awaitPosition(head, LOOK)) {
                    if (stop.isAskedFor()) return;
                    var now = position(projections);
                    if (now > behind) lastMoved = System.nanoTime();
                    behind = now;
                    bar.to(now);
                    if (System.nanoTime() - lastMoved > PATIENCE.toNanos()) {
                        throw new Failure("the read models do not catch up; see './cairn projections status'");
                    }
                }
                bar.to(head);
            }
        }
        reports(application.getBean(ReportKeeper.class), terminal, stop);
    }

    private static void reports(ReportKeeper keeper, Terminal terminal, StopSignal stop) {
        try (var bar = terminal.start("Reports", keeper.status().stale())) {
            keeper.catchUp((done, _) -> {
                bar.to(done);
                return !stop.isAskedFor();
            });
        }
    }

    private static long position(Projections projections) {
        return projections.status().stream()
                .mapToLong(model -> model.position())
                .min()
                .orElse(0);
    }

    private CatchUp() {}
}
