package org.cairn.projections.reports.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/// The mean change of the same subjects (Student's paired t).
///
/// @param mean  of the changes
/// @param error of the mean: s ÷ √A
/// @param t     mean ÷ error
/// @param z     the value of a normal variable that is as improbable as t with A − 1 degrees of freedom
/// @param pairs A
public record PairedChange(double mean, double error, double t, double z, int pairs) {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final PairedChange NOTHING = new PairedChange(Double.NaN, Double.NaN, 0, 0, 0);

    /// @param changes of each subject that was there both times; with fewer than two nothing can be said (z = 0)
    public static PairedChange of(double... changes) {
        var statistics = new StreamingStatistics();
        for (var change : changes) statistics.addValue(change);
        var pairs = changes.length;
        if (pairs < 2) return pairs == 0 ? NOTHING : new PairedChange(changes[0], Double.NaN, 0, 0, 1);
        var mean = statistics.getMean();
        var error = statistics.getStandardDeviation() / Math.sqrt(pairs);
        if (!(error > 0)) return new PairedChange(mean, 0, 0, 0, pairs);
        var t = mean / error;
        return new PairedChange(mean, error, t, asNormal(t, pairs - 1), pairs);
    }

    /// By the lower tail, as the upper one has no digits left near 1.
    static double asNormal(double t, int df) {
        var tail = new TDistribution(df).cumulativeProbability(-Math.abs(t));
        return tail > 0 ? -Math.signum(t) * NORMAL.inverseCumulativeProbability(tail) : Math.signum(t) * 38;
    }
}
