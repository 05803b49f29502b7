package org.cairn.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// Appending single events, and many at once.
final class AppendContests {

    static List<Contest> of(BenchServer server, Plan plan) {
        var contests = new ArrayList<Contest>();
        contests.add(copies(server, "append", 32));
        contests.add(copies(server, "append", 1000));
        for (int writers : plan.writers()) {
            contests.add(new Contest("append", "raw-insert", writers, OnFresh.each(server, RawInserts::new)));
            contests.add(new Contest("append", "cairn", writers, OnFresh.each(server, appends(1))));
            contests.add(new Contest("append", "axon5-jpa", writers, OnFresh.each(server, Axon5Jpa::new)));
            contests.add(new Contest("append", "axon4-jdbc", writers, OnFresh.each(server, Axon4::new)));
        }
        for (int writers : new int[] {1, 8}) {
            contests.add(new Contest("append-batch", "cairn", writers, OnFresh.each(server, appends(32))));
            if (writers == 1) contests.add(copies(server, "append-batch", 32));
            contests.add(new Contest("append-batch", "cairn-1000", writers, OnFresh.each(server, appends(1000))));
            if (writers == 1) contests.add(copies(server, "append-batch", 1000));
        }
        return contests;
    }

    private static OnFresh.Maker appends(int eventsPerAppend) {
        return (database, callers) -> new CairnAppends(database, callers, eventsPerAppend);
    }

    private static Contest copies(BenchServer server, String name, int events) {
        return new Contest(
                name, "raw-copy-" + events, 1, OnFresh.each(server, (database, _) -> new RawCopies(database, events)));
    }

    private AppendContests() {}
}
