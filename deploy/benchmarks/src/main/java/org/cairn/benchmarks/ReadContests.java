package org.cairn.benchmarks;

import java.util.List;

/// Reading: one entity, the whole log, and into read models.
final class ReadContests {

    static List<Contest> of(Stage stage, Plan plan) {
        int keys = plan.eventsToRead() / Plan.EVENTS_PER_KEY;
        return List.of(
                new Contest("source", "cairn", 1, stage.onLog((database, _) -> new Sourcing(database, keys))),
                new Contest("source", "cairn", 8, stage.onLog((database, _) -> new Sourcing(database, keys))),
                new Contest("replay", "raw-read", 1, stage.onLog((database, _) -> Replays.ofRows(database))),
                new Contest("replay", "cairn", 1, stage.onLog((database, _) -> Replays.ofRecords(database))),
                new Contest("rebuild", "cairn", 1, stage.onUniversity((database, _) -> new Rebuilding(database))));
    }

    private ReadContests() {}
}
