package org.cairn.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All that a run found, in the shape of the JSON file.
///
/// @param environment on what it was measured, and how: names and values
record Report(List<Row> rows, List<Ratio> ratios, Map<String, Object> environment) {

    /// For people.
    void print(PrintStream out) {
        out.printf(
                "%n%-14s %-24s %7s %12s %9s %9s %9s%n",
                "name", "engine", "callers", "events/s", "p50 ms", "p99 ms", "p99.9 ms");
        for (var row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-14s %-24s %7d %,12.0f %9.3f %9.3f %9.3f%n",
                    row.name(),
                    row.engine(),
                    row.writers(),
                    row.eventsPerSecond(),
                    row.p50Millis(),
                    row.p99Millis(),
                    row.p999Millis());
        }
        if (!ratios.isEmpty()) out.printf("%n%-58s %7s %7s%n", "ratio of events/s", "value", "target");
        for (var ratio : ratios) {
            out.printf(
                    Locale.ROOT,
                    "%-58s %7.2f %7s%n",
                    ratio.ratio(),
                    ratio.value(),
                    ratio.target() == 0 ? "" : ratio.target());
        }
        out.println();
        environment.forEach((name, value) -> out.printf("%-18s %s%n", name, value));
    }
}
