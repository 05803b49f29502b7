package org.cairn.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reading: one entity, the whole log, and into read models.
final class ReadContests {

    static List<Contest> of(Stage stage, Plan plan) {
        int keys = plan.eventsToRead() / Plan.EVENTS_PER_KEY;
        var contests = new ArrayList<Contest>();
        for (int callers : new int[] {1, 8}) {
            contests.add(onLog(stage, "source", "cairn", callers, database -> Sourcing.cold(database, keys)));
            // A longer log does not fit into memory.
            if (plan.events() > 0) continue;
            contests.add(onLog(stage, "source", "cairn-in-memory", callers, database -> Sourcing.warm(database, keys)));
        }
        contests.add(onLog(stage, "replay", "raw-read", 1, Replays::ofRows));
        contests.add(onLog(stage, "replay", "cairn", 1, Replays::ofRecords));
        contests.add(new Contest("rebuild", "cairn", 1, stage.onUniversity((database, _) -> new Rebuilding(database))));
        return contests;
    }

    private static Contest onLog(
            Stage stage, String name, String engine, int callers, Function<Database, Contender> maker) {
        return new Contest(name, engine, callers, stage.onLog((database, _) -> maker.apply(database)));
    }

    private ReadContests() {}
}
