package org.cairn.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What was asked for.
///
/// @param counted how long each measurement lasts
/// @param rounds  how often each is made
/// @param only    what is measured, by the names of [Row#name]
/// @param engines who takes part, by the names of [Row#engine]; empty for all
/// @param writers  the numbers of callers, ascending
/// @param learners how many there are in the history that commands are on
/// @param events   how many events are in the log before any is appended; 0 for none
record Plan(
        Duration counted,
        int rounds,
        Set<String> only,
        Set<String> engines,
        List<Integer> writers,
        int learners,
        int events) {

    /// Of the log that is read.
    static final int EVENTS_PER_KEY = 30;

    private static final Duration LONGEST_LEAD_IN = Duration.ofSeconds(1);

    /// What does not count at the beginning of each measurement: connections, first plans, empty tables.
    Duration leadIn() {
        var quarter = counted.dividedBy(4);
        return quarter.compareTo(LONGEST_LEAD_IN) < 0 ? quarter : LONGEST_LEAD_IN;
    }

    /// How many events the log holds that is read.
    int eventsToRead() {
        return events > 0 ? events : learners * EVENTS_PER_KEY;
    }

    boolean has(String name) {
        return only.contains(name);
    }

    boolean takes(Contest contest) {
        if (events > 0
                && !contest.engine().startsWith("cairn")
                && !contest.name().equals("replay")) return false;
        return has(contest.name()) && (engines.isEmpty() || engines.contains(contest.engine()));
    }
}
