package org.cairn.benchmarks;

/// One line of the result: the medians of all rounds, each column for itself.
///
/// @param name            what was measured: `append`, `append-batch`, `command`, …
/// @param engine          whose it is: `cairn`, or another one to compare with
/// @param writers         how many callers there were at once
/// @param eventsPerSecond committed, or read; for commands: commands a second
/// @param p50Millis       half of the calls took no longer; a call is one append, command or sourcing
/// @param p99Millis       99 % of the calls took no longer
/// @param p999Millis      99.9 % of the calls took no longer
record Row(
        String name,
        String engine,
        int writers,
        double eventsPerSecond,
        double p50Millis,
        double p99Millis,
        double p999Millis) {}
