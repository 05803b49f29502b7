package org.cairn.projections;

import java.time.Duration;
import java.util.List;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.history.Log;
import org.cairn.projections.history.TestDatabase;
import org.cairn.projections.history.University;

/// How fast read models are fed and rebuilt, on a log of the size that three years of a university make.
///
/// Run by hand: `-Dcairn.learners=32000` gives about 650,000 events.
final class RebuildStudy {
    static void main() throws InterruptedException {
        var learners = Integer.getInteger("cairn.learners", 32_000);
        try (var database = new TestDatabase()) {
            var log = new Log(database.owner());
            log.append(University.events(1, learners, List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG"), 6));
            say("%,d events".formatted(log.head()));
            try (var projections = projections(database)) {
                var start = System.nanoTime();
                projections.start();
                projections.awaitPosition(log.head(), Duration.ofMinutes(10));
                say("followed at %,.0f events/s".formatted(log.head() / ((System.nanoTime() - start) / 1e9)));
                for (var i = 0; i < 3; i++) {
                    var rebuilt = projections.rebuild(Projections.ALL, (_, _) -> {});
                    say("rebuilt at %,d events/s in %s".formatted(rebuilt.eventsPerSecond(), rebuilt.took()));
                }
                for (var name : new String[] {"transcript", "competency_map", "pathway_outcomes"}) {
                    var rebuilt = projections.rebuild(name, (_, _) -> {});
                    say("%s alone at %,d events/s".formatted(name, rebuilt.eventsPerSecond()));
                }
                var digestStart = System.nanoTime();
                projections.digest();
                say("digest in %s".formatted(Duration.ofNanos(System.nanoTime() - digestStart)));
            }
        }
    }

    private static Projections projections(TestDatabase database) {
        return new Projections(new PostgresEventLog(database.reader()), database.projector(), Running.models());
    }

    private static void say(String line) {
        System.err.println("STUDY " + line);
    }

    private RebuildStudy() {}
}
