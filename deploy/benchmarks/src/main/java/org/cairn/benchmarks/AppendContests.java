package org.cairn.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// Appending single events, and many at once.
final class AppendContests {

    static List<Contest> of(Stage stage, Plan plan) {
        var server = stage.server();
        // The entities of a log that was loaded, each with so many events.
        int keys = plan.events() > 0 ? plan.events() / Plan.EVENTS_PER_KEY : Sample.KEYS;
        var contests = new ArrayList<Contest>();
        contests.add(copies(server, "append", 32));
        contests.add(copies(server, "append", 1000));
        for (int writers : plan.writers()) {
            contests.add(new Contest("append", "raw-insert", writers, OnFresh.each(server, RawInserts::new)));
            contests.add(new Contest("append", "cairn", writers, stage.onEmptyOrPreloaded(appends(1, keys))));
            contests.add(new Contest("append", "axon5-jpa", writers, OnFresh.each(server, Axon5Jpa::new)));
            contests.add(new Contest("append", "axon4-jdbc", writers, OnFresh.each(server, Axon4::new)));
        }
        for (int writers : new int[] {1, 8}) {
            contests.add(new Contest("append-batch", "cairn", writers, stage.onEmptyOrPreloaded(appends(32, keys))));
            if (writers == 1) contests.add(copies(server, "append-batch", 32));
            contests.add(
                    new Contest("append-batch", "cairn-1000", writers, stage.onEmptyOrPreloaded(appends(1000, keys))));
            if (writers == 1) contests.add(copies(server, "append-batch", 1000));
        }
        return contests;
    }

    private static OnFresh.Maker appends(int eventsPerAppend, int keys) {
        return (database, callers) -> new CairnAppends(database, callers, eventsPerAppend, keys);
    }

    private static Contest copies(BenchServer server, String name, int events) {
        return new Contest(
                name, "raw-copy-" + events, 1, OnFresh.each(server, (database, _) -> new RawCopies(database, events)));
    }

    private AppendContests() {}
}
