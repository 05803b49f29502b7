package org.cairn.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cairn.benchmarks.ReadSideReport.Times;
import org.cairn.benchmarks.ReadSideReport.Verdict;
import org.cairn.projections.Projections;
import org.jspecify.annotations.Nullable;

/// What a run of `bench distributed` found, in the shape of its JSON file.
///
/// @param events      in the log before anything was measured
/// @param relay       the whole log into empty topics, each time
/// @param workers     read models from the first record
/// @param visible     from a command's acknowledgement until every read model has taken its event in; null where that
/// was
///                    not measured
/// @param soak        null where there was none
/// @param unfinished  what there was no time for
/// @param environment on what it was measured
record DistributedReport(
        long events,
        List<RelayRate> relay,
        List<WorkerRate> workers,
        @Nullable Times visible,
        @Nullable Soaked soak,
        List<String> unfinished,
        Map<String, Object> environment) {
    private static final double RELAY = 50_000;
    private static final double VISIBLE_MILLIS = 2_000;

    /// @param records            in the topics then
    /// @param seconds            from the first batch to the last
    /// @param ownMicrosPerEvent  of a processor, in the relay's process
    /// @param brokersPerEvent    the same in the broker's
    record RelayRate(
            int round,
            long events,
            long records,
            double seconds,
            long eventsPerSecond,
            double ownMicrosPerEvent,
            double brokersPerEvent) {}

    /// @param readModel         or `all`
    /// @param records           in the topics
    /// @param timed             of them, those that were taken in after all workers had partitions
    /// @param seconds           that these took
    /// @param joinedInSeconds   before that
    /// @param ownMicrosPerEvent of a processor, in the workers' process; the database's are not in it
    /// @param digestsEqual      to those of the standalone way; null where not all read models were kept
    record WorkerRate(
            String readModel,
            int workers,
            long records,
            long timed,
            double seconds,
            long recordsPerSecond,
            double joinedInSeconds,
            double ownMicrosPerEvent,
            @Nullable Boolean digestsEqual) {}

    /// @param seconds   since the load began
    /// @param relayLag  events that are in the log and not in the topics
    /// @param lag       events that are in the log and not in all read models
    /// @param processes by what they do
    record Look(long seconds, long relayLag, long lag, Map<String, Footprint> processes) {}

    record Soaked(Times visible, List<Look> looks, List<Growth> growths) {}

    /// How much faster the same is by more workers.
    ///
    /// @param ratio of records a second, to those by the fewest
    record Scaling(String readModel, int workers, double ratio) {}

    @JsonProperty
    List<Scaling> scaling() {
        var scaling = new ArrayList<Scaling>();
        for (var rate : workers) {
            workers.stream()
                    .filter(each -> each.readModel().equals(rate.readModel()))
                    .min(Comparator.comparingInt(WorkerRate::workers))
                    .filter(fewest -> fewest.workers() < rate.workers())
                    .ifPresent(fewest -> scaling.add(new Scaling(
                            rate.readModel(),
                            rate.workers(),
                            Math.round(100.0 * rate.recordsPerSecond() / fewest.recordsPerSecond()) / 100.0)));
        }
        return scaling;
    }

    @JsonProperty
    List<Verdict> verdicts() {
        var verdicts = new ArrayList<Verdict>();
        relay.stream()
                .mapToLong(RelayRate::eventsPerSecond)
                .max()
                .ifPresent(best -> verdicts.add(Verdict.atLeast("relay, events/s", "best round", RELAY, best)));
        if (visible != null) {
            verdicts.add(Verdict.atMost("acknowledged to visible, p99 ms", "", VISIBLE_MILLIS, visible.p99Millis()));
            verdicts.add(Verdict.atMost("commands refused", "", 0, visible.refused()));
        }
        var digests = workers.stream()
                .map(WorkerRate::digestsEqual)
                .filter(Objects::nonNull)
                .toList();
        if (!digests.isEmpty()) {
            var different = digests.stream().filter(equal -> !equal).count();
            verdicts.add(Verdict.atMost("digests that differ", Projections.ALL, 0, different));
        }
        if (soak != null) {
            var growing = soak.growths().stream()
                    .filter(growth -> Boolean.FALSE.equals(growth.isFlat()))
                    .map(Growth::what)
                    .toList();
            verdicts.add(Verdict.atMost("what grew in the soak", String.join(", ", growing), 0, growing.size()));
        }
        return verdicts;
    }

    /// For people.
    void print(PrintStream out) {
        line(out, "%,d events%n", events);
        line(
                out,
                "%n%-24s %12s %9s %12s %14s %14s%n",
                "relay",
                "events",
                "seconds",
                "events/s",
                "own µs each",
                "broker's µs");
        for (var each : relay) {
            line(
                    out,
                    "%-24s %,12d %9.1f %,12d %14.1f %14.1f%n",
                    "round " + each.round(),
                    each.events(),
                    each.seconds(),
                    each.eventsPerSecond(),
                    each.ownMicrosPerEvent(),
                    each.brokersPerEvent());
        }
        line(
                out,
                "%n%-24s %7s %12s %9s %12s %9s %12s  %s%n",
                "read model",
                "workers",
                "timed",
                "seconds",
                "records/s",
                "joined s",
                "own µs each",
                "digests");
        for (var each : workers) {
            line(
                    out,
                    "%-24s %7d %,12d %9.1f %,12d %9.1f %12.1f  %s%n",
                    each.readModel(),
                    each.workers(),
                    each.timed(),
                    each.seconds(),
                    each.recordsPerSecond(),
                    each.joinedInSeconds(),
                    each.ownMicrosPerEvent(),
                    said(each.digestsEqual(), "equal", "DIFFERENT"));
        }
        for (var each : scaling()) {
            line(out, "%-24s %7d workers: %.2f times as fast%n", each.readModel(), each.workers(), each.ratio());
        }
        if (visible != null) print(out, visible);
        if (soak != null) print(out, soak);
        line(out, "%n%-34s %12s %12s%n", "aim", "aimed at", "measured");
        for (var verdict : verdicts()) {
            line(
                    out,
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
        line(
                out,
                "%n%s: %,d, refused %d, p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                times.name(),
                times.count(),
                times.refused(),
                times.p50Millis(),
                times.p99Millis(),
                times.maxMillis());
    }

    private static void print(PrintStream out, Soaked soak) {
        print(out, soak.visible());
        line(out, "%n%-34s %12s %12s%n", "while it lasted", "mean", "per hour");
        for (var growth : soak.growths()) {
            line(
                    out,
                    "%-34s %,12.1f %,12.1f  %s%n",
                    growth.what(),
                    growth.mean(),
                    growth.perHour(),
                    said(growth.isFlat(), "flat", "GROWS"));
        }
    }

    private static String said(@Nullable Boolean value, String yes, String no) {
        if (value == null) return "";
        return value ? yes : no;
    }

    private static void line(PrintStream out, String format, @Nullable Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
