package org.cairn.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/// One measurement.
record Measured(double eventsPerSecond, double p50Millis, double p99Millis, double p999Millis) {

    static Measured of(long events, long elapsedNanos, Histogram nanos) {
        return new Measured(
                events * 1e9 / elapsedNanos,
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6,
                nanos.getValueAtPercentile(99.9) / 1e6);
    }

    /// Each figure's median. Of an even number of rounds the lower of the two in the middle.
    static Measured median(List<Measured> rounds) {
        return new Measured(
                median(rounds, Measured::eventsPerSecond),
                median(rounds, Measured::p50Millis),
                median(rounds, Measured::p99Millis),
                median(rounds, Measured::p999Millis));
    }

    private static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[(sorted.length - 1) / 2];
    }

    Row row(Contest contest) {
        return new Row(
                contest.name(),
                contest.engine(),
                contest.writers(),
                rounded(eventsPerSecond, 1),
                rounded(p50Millis, 1000),
                rounded(p99Millis, 1000),
                rounded(p999Millis, 1000));
    }

    private static double rounded(double value, int parts) {
        return (double) Math.round(value * parts) / parts;
    }
}
