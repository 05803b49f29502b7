package org.cairn.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that a run found, in the shape of the JSON file.
///
/// @param facts       what some had to tell beside, for instance how often their memory served
/// @param size        what the log takes on disk, if that was asked for
/// @param environment on what it was measured, and how: names and values
record Report(
        List<Row> rows,
        List<Ratio> ratios,
        List<Fact> facts,
        @Nullable Size size,
        Map<String, Object> environment) {

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
        if (!facts.isEmpty()) out.printf("%n%-58s %12s%n", "fact", "value");
        for (var fact : facts) {
            var of = "%s %s %d %s".formatted(fact.name(), fact.engine(), fact.writers(), fact.fact());
            out.printf(Locale.ROOT, "%-58s %12.3f%n", of, fact.value());
        }
        if (size != null) {
            out.printf(Locale.ROOT, "%nbytes on disk per event, of %,d%n", size.events());
            size.bytesPerEvent().forEach((part, bytes) -> out.printf(Locale.ROOT, "%-58s %12.1f%n", part, bytes));
        }
        out.println();
        environment.forEach((name, value) -> out.printf("%-18s %s%n", name, value));
    }
}
