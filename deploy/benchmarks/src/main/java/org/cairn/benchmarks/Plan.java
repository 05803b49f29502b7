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
/// @param writers the numbers of callers, ascending
record Plan(Duration counted, int rounds, Set<String> only, Set<String> engines, List<Integer> writers) {

    private static final Duration LONGEST_LEAD_IN = Duration.ofSeconds(1);

    /// What does not count at the beginning of each measurement: connections, first plans, empty tables.
    Duration leadIn() {
        var quarter = counted.dividedBy(4);
        return quarter.compareTo(LONGEST_LEAD_IN) < 0 ? quarter : LONGEST_LEAD_IN;
    }

    boolean has(String name) {
        return only.contains(name);
    }

    boolean takes(Contest contest) {
        return has(contest.name()) && (engines.isEmpty() || engines.contains(contest.engine()));
    }
}
