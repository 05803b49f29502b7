package org.cairn.benchmarks;

import java.util.List;
import org.hipparchus.stat.regression.SimpleRegression;
import org.jspecify.annotations.Nullable;

/// Whether something grew while it was looked at: the straight line through it by least squares.
///
/// It is flat unless its slope is above 0 with a confidence of 97.5 % (the 95 % interval of Student's t on both sides)
/// and it has grown by more than a twentieth of its mean. The first quarter does not count: caches fill then.
///
/// @param what     it is
/// @param mean     over all that counts
/// @param perHour  slope
/// @param isFlat   null with fewer than 5 looks that count: nothing can be said then
record Growth(
        String what, double mean, double perHour, @Nullable Boolean isFlat) {
    private static final int ENOUGH = 5;
    private static final double TOLERATED = 0.05;

    /// @param seconds of each look, ascending
    /// @param values  at each
    static Growth of(String what, List<Double> seconds, List<Double> values) {
        var line = new SimpleRegression();
        var from = values.size() / 4;
        var sum = 0.0;
        for (var i = from; i < values.size(); i++) {
            line.addData(seconds.get(i), values.get(i));
            sum += values.get(i);
        }
        var count = values.size() - from;
        var mean = count == 0 ? 0 : sum / count;
        if (count < ENOUGH) return new Growth(what, rounded(mean), 0, null);
        var slope = line.getSlope();
        var grown = slope * (seconds.getLast() - seconds.get(from));
        // A perfect line, level ones too, has no interval around its slope.
        var interval = line.getSlopeConfidenceInterval(0.05);
        var certain = Double.isNaN(interval) ? slope > 0 : slope - interval > 0;
        return new Growth(what, rounded(mean), rounded(slope * 3600), !(certain && grown > TOLERATED * mean));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
