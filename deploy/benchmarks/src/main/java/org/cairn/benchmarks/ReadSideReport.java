package org.cairn.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// What a run of `bench read-side` found, in the shape of its JSON file.
///
/// @param events      in the log before anything was measured
/// @param visible     from a command's acknowledgement until every read model has taken its event in; null where that
/// was
///                    not measured
/// @param rebuilds    each read model alone, and all of them
/// @param pages       of the console, those alike as one: ids are left out of their addresses
/// @param tiles       queries of the dashboards under `deploy/bi`, in the role that they have
/// @param reports     the computation of a programme's report
/// @param unfinished  what there was no time for
/// @param environment on what it was measured
record ReadSideReport(
        long events,
        @Nullable Times visible,
        List<RebuildRate> rebuilds,
        List<Times> pages,
        List<Times> tiles,
        List<ReportTime> reports,
        List<String> unfinished,
        Map<String, Object> environment) {
    private static final double VISIBLE_MILLIS = 1_000;
    private static final double PAGE_MILLIS = 500;
    private static final double TILE_MILLIS = 1_000;
    private static final Map<String, Integer> REBUILDS =
            Map.of("transcript", 50_000, "competency_map", 50_000, "all", 20_000);

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

    /// @param megabytes of the heap at most beyond what was used before, with what could have been collected
    record ReportTime(String pathway, long enrolments, double seconds, long megabytes) {}

    /// An aim and whether it was reached.
    ///
    /// @param what     of which it is
    /// @param worst    which of them was the worst
    /// @param aim      in the unit that is in `what`
    /// @param measured in the same unit
    record Verdict(String what, String worst, double aim, double measured, boolean met) {

        static Verdict atMost(String what, String worst, double aim, double measured) {
            return new Verdict(what, worst, aim, measured, measured <= aim);
        }

        static Verdict atLeast(String what, String worst, double aim, double measured) {
            return new Verdict(what, worst, aim, measured, measured >= aim);
        }
    }

    /// The slowest of each kind beside what is aimed at.
    @JsonProperty
    List<Verdict> verdicts() {
        var verdicts = new ArrayList<Verdict>();
        if (visible != null) {
            verdicts.add(Verdict.atMost("acknowledged to visible, p99 ms", "", VISIBLE_MILLIS, visible.p99Millis()));
        }
        slowest(pages)
                .ifPresent(page -> verdicts.add(
                        Verdict.atMost("slowest page, median ms", page.name(), PAGE_MILLIS, page.p50Millis())));
        slowest(tiles)
                .ifPresent(tile -> verdicts.add(
                        Verdict.atMost("slowest tile, median ms", tile.name(), TILE_MILLIS, tile.p50Millis())));
        for (var rebuild : rebuilds) {
            var aim = REBUILDS.get(rebuild.readModel());
            if (aim != null) {
                verdicts.add(Verdict.atLeast("rebuild, events/s", rebuild.readModel(), aim, rebuild.eventsPerSecond()));
            }
        }
        return verdicts;
    }

    private static Optional<Times> slowest(List<Times> times) {
        return times.stream().max(Comparator.comparingDouble(Times::p50Millis));
    }

    /// For people.
    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%,d events%n", events);
        out.printf("%n%-64s %7s %8s %9s %9s %9s%n", "what", "times", "refused", "p50 ms", "p99 ms", "max ms");
        if (visible != null) print(out, visible);
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
        out.printf("%n%-24s %12s %9s %12s%n", "report", "enrolments", "seconds", "heap MB");
        for (var report : reports) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %,12d %9.1f %,12d%n",
                    report.pathway(),
                    report.enrolments(),
                    report.seconds(),
                    report.megabytes());
        }
        out.printf("%n%-34s %12s %12s  %s%n", "aim", "aimed at", "measured", "");
        for (var verdict : verdicts()) {
            out.printf(
                    Locale.ROOT,
                    "%-34s %,12.0f %,12.0f  %s %s%n",
                    verdict.what(),
                    verdict.aim(),
                    verdict.measured(),
                    verdict.met() ? "met" : "MISSED",
                    verdict.worst());
        }
        unfinished.forEach(each -> out.println("NOT FINISHED " + each));
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
