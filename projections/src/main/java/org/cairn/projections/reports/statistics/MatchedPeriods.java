package org.cairn.projections.reports.statistics;

import java.util.Arrays;

/// Each period compared with the same one (the same calendar month, the same term) of the baseline year, so that
/// seasons cancel.
///
/// @param change  x_t − x_b; `NaN` where either is a gap
/// @param z       (x_t − x_b) ÷ (K·√(v(1/n_t + 1/n_b))); `NaN` likewise
/// @param error   the standard error K·√(v(1/n_t + 1/n_b)) of the change
/// @param matched the value of the baseline's period that each was compared with
public record MatchedPeriods(double[] change, double[] z, double[] error, double[] matched) {

    /// @param series     of which the periods `start` to before `start + year` are the baseline year
    /// @param year       periods in a year: 12 months, or as many as there are terms
    /// @param fewest     observations that a period must have to be compared, and the one that it is compared with
    /// @param factor     K, see [Dispersion#factor()]
    public static MatchedPeriods of(Series series, int start, int year, double fewest, double factor) {
        var baseline = series.between(start, start + year);
        var variance = varianceOfOne(baseline);
        var matched = new MatchedPeriods(
                gaps(series.periods()), gaps(series.periods()), gaps(series.periods()), gaps(series.periods()));
        for (var t = start + year; t < series.periods(); t++) {
            var b = (t - start) % year;
            if (!series.has(t) || !baseline.has(b)) continue;
            matched.matched[t] = baseline.value()[b];
            if (series.n()[t] < fewest || baseline.n()[b] < fewest) continue;
            matched.error[t] = factor * Math.sqrt(variance * (1 / series.n()[t] + 1 / baseline.n()[b]));
            matched.change[t] = series.value()[t] - baseline.value()[b];
            matched.z[t] = matched.error[t] > 0 ? matched.change[t] / matched.error[t] : 0;
        }
        return matched;
    }

    /// Variance of the single observation in the baseline: that within periods, pooled, and for shares x̄(1 − x̄).
    /// A share that was always 0 or 1 in the baseline counts as if one half of an observation had been otherwise:
    /// with a variance of 0 any first exception would be a signal.
    static double varianceOfOne(Series baseline) {
        var shares = true;
        for (var t = 0; t < baseline.periods(); t++) {
            if (!baseline.has(t)) continue;
            var p = baseline.value()[t];
            shares &= p >= 0 && p <= 1 && Math.abs(baseline.spread()[t] - p * (1 - p)) < 1e-9;
        }
        if (!shares) return baseline.pooledSpread();
        var n = Arrays.stream(baseline.n()).sum();
        var mean = (baseline.mean() * n + 0.5) / (n + 1);
        return mean * (1 - mean);
    }

    private static double[] gaps(int length) {
        var gaps = new double[length];
        Arrays.fill(gaps, Double.NaN);
        return gaps;
    }
}
