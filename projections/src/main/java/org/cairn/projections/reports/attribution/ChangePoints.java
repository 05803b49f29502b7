package org.cairn.projections.reports.attribution;

import java.util.ArrayList;
import java.util.List;

/// When a series changed: every period in which a single step fits nearly as well as in the best one.
///
/// z is standard normal before the step, since each period is compared with the same one of the baseline year, and
/// has another mean from the step on: 2ℓ(τ) = m·z̄², where z̄ is the mean of the m values from τ on (up to a
/// constant). The set {τ : 2(ℓ_max − ℓ(τ)) ≤ 5} is a likelihood region of about 97 %. A CUSUM signals months after
/// the change, so a window before its signal seldom holds the cause.
///
/// @param twiceMaximum 2ℓ_max: how much better a step fits than none
/// @param best         the index at which it fits best
/// @param periods      indices of z, ascending
record ChangePoints(double twiceMaximum, int best, List<Integer> periods) {
    private static final double REGION = 5;

    /// @param z with gaps as `NaN`; a gap is no candidate, as nothing can change in it
    static ChangePoints of(double[] z) {
        var twice = new double[z.length];
        var sum = 0.0;
        var count = 0;
        var best = 0.0;
        var at = 0;
        for (var t = z.length - 1; t >= 0; t--) {
            twice[t] = Double.NaN;
            if (Double.isNaN(z[t])) continue;
            sum += z[t];
            count++;
            twice[t] = sum * sum / count;
            if (twice[t] >= best) {
                best = twice[t];
                at = t;
            }
        }
        var periods = new ArrayList<Integer>();
        for (var t = 0; t < z.length; t++) if (best - twice[t] <= REGION) periods.add(t);
        return new ChangePoints(best, at, List.copyOf(periods));
    }

    /// Where nothing is known but that there was a change by this period: it, and the one before.
    static ChangePoints before(int period) {
        return new ChangePoints(0, period, period == 0 ? List.of(0) : List.of(period - 1, period));
    }
}
