package org.cairn.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/// How many times as fast one is as another.
///
/// @param ratio  who over whom
/// @param value  the median of the rounds' ratios
/// @param target what it should be at least; 0 if it is only to be seen
record Ratio(String ratio, double value, double target) {

    record Side(String name, String engine, int writers) {

        @Override
        public String toString() {
            return "%s %s %d".formatted(name, engine, writers);
        }
    }

    private record Sought(Side over, Side under, double target) {}

    private static final List<Sought> SOUGHT = List.of(
            sought("append", "cairn", 1, "raw-insert", 1, 0.9),
            sought("append", "cairn", 8, "raw-insert", 8, 1.3),
            sought("append", "cairn", 32, "raw-insert", 32, 0),
            sought("append", "cairn", 128, "raw-insert", 128, 0),
            sought("append", "cairn", 32, "raw-copy-32", 1, 0.75),
            sought("append", "cairn", 32, "raw-copy-1000", 1, 0),
            sought("append", "cairn", 32, "axon4-jdbc", 32, 5),
            sought("append", "cairn", 32, "axon5-jpa", 32, 0),
            sought("append-batch", "cairn", 1, "raw-copy-32", 1, 0),
            sought("append-batch", "cairn", 8, "raw-copy-32", 1, 0),
            sought("append-batch", "cairn-1000", 1, "raw-copy-1000", 1, 0),
            sought("append-batch", "cairn-1000", 8, "raw-copy-1000", 1, 0),
            sought("command", "cairn", 32, "cairn-uncached", 32, 0));

    private static Sought sought(
            String name, String engine, int writers, String other, int otherWriters, double target) {
        return new Sought(new Side(name, engine, writers), new Side(name, other, otherWriters), target);
    }

    /// Those of which both sides were measured.
    static List<Ratio> of(Results results) {
        return SOUGHT.stream()
                .flatMap(sought -> {
                    var value = results.ratio(sought.over(), sought.under());
                    if (value.isEmpty()) return Stream.empty();
                    double rounded = Math.round(value.getAsDouble() * 1000) / 1000.0;
                    return Stream.of(new Ratio(sought.over() + " / " + sought.under(), rounded, sought.target()));
                })
                .toList();
    }
}
