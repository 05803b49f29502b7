package org.cairn.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// What a run of `bench read-side` found, in the shape of its JSON file.
///
/// @param events      in the log before anything was measured
/// @param visible     from a command's acknowledgement until every read model has taken its event in
/// @param rebuilds    each read model alone, and all of them
/// @param pages       of the console, those alike as one: ids are left out of their addresses
/// @param tiles       queries of the dashboards under `deploy/bi`, in the role that they have
/// @param environment on what it was measured
record ReadSideReport(
        long events,
        Times visible,
        List<RebuildRate> rebuilds,
        List<Times> pages,
        List<Times> tiles,
        Map<String, Object> environment) {

    /// @param name    of what was timed
    /// @param count   how often
    /// @param refused how often there was no answer, or another one than was asked for
    record Times(String name, long count, long refused, double p50Millis, double p99Millis, double maxMillis) {

        static Times of(String name, Histogram nanos, long refused) {
            return new Times(
                    name,
                    nanos.getTotalCount(),
                    refused,
                    millis(nanos.getValueAtPercentile(50)),
                    millis(nanos.getValueAtPercentile(99)),
                    millis(nanos.getMaxValue()));
        }

        private static double millis(long nanos) {
            return Math.round(nanos / 1e4) / 100.0;
        }
    }

    record RebuildRate(String readModel, long events, double seconds, long eventsPerSecond, double comparedInSeconds) {}

    /// For people.
    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%,d events%n", events);
        out.printf("%n%-64s %7s %8s %9s %9s %9s%n", "what", "times", "refused", "p50 ms", "p99 ms", "max ms");
        print(out, visible);
        pages.forEach(page -> print(out, page));
        tiles.forEach(tile -> print(out, tile));
        out.printf("%n%-24s %12s %9s %12s %12s%n", "rebuild", "events", "seconds", "events/s", "compared s");
        for (var rebuild : rebuilds) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %,12d %9.1f %,12d %12.1f%n",
                    rebuild.readModel(),
                    rebuild.events(),
                    rebuild.seconds(),
                    rebuild.eventsPerSecond(),
                    rebuild.comparedInSeconds());
        }
        out.println();
        environment.forEach((name, value) -> out.printf("%-18s %s%n", name, value));
    }

    private static void print(PrintStream out, Times times) {
        out.printf(
                Locale.ROOT,
                "%-64s %7d %8d %9.2f %9.2f %9.2f%n",
                times.name().length() > 64 ? times.name().substring(0, 64) : times.name(),
                times.count(),
                times.refused(),
                times.p50Millis(),
                times.p99Millis(),
                times.maxMillis());
    }
}
