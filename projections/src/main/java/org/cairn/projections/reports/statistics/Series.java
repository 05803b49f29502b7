package org.cairn.projections.reports.statistics;

import java.util.Arrays;

/// A mean or share for each period. A period without data is a gap (`NaN`), and no zero.
///
/// @param value  mean or share in each period; `NaN` in a gap
/// @param n      number of observations behind it (effective number where they have weights); 0 in a gap
/// @param spread variance of the single observation within the period; for a share p it is p(1 − p)
public record Series(double[] value, double[] n, double[] spread) {

    public Series {
        if (value.length != n.length || value.length != spread.length) {
            throw new IllegalArgumentException("value, n and spread must be of one length");
        }
    }

    /// Shares: so many successes of so many trials in each period.
    public static Series ofShares(double[] successes, double[] trials) {
        var value = new double[trials.length];
        var spread = new double[trials.length];
        for (var t = 0; t < trials.length; t++) {
            value[t] = trials[t] > 0 ? successes[t] / trials[t] : Double.NaN;
            spread[t] = value[t] * (1 - value[t]);
        }
        return new Series(value, trials.clone(), spread);
    }

    /// Means of observations x with weights w, from their sums in each period. The effective number is
    /// (Σw)² ÷ Σw² (Kish 1965); with all weights 1 it is the count.
    public static Series ofMeans(double[] weights, double[] squaredWeights, double[] sums, double[] sumsOfSquares) {
        var value = new double[weights.length];
        var n = new double[weights.length];
        var spread = new double[weights.length];
        for (var t = 0; t < weights.length; t++) {
            var filled = weights[t] > 0;
            n[t] = filled ? weights[t] * weights[t] / squaredWeights[t] : 0;
            value[t] = filled ? sums[t] / weights[t] : Double.NaN;
            var around = filled ? Math.max(0, sumsOfSquares[t] / weights[t] - value[t] * value[t]) : Double.NaN;
            spread[t] = n[t] > 1 ? around * n[t] / (n[t] - 1) : around;
        }
        return new Series(value, n, spread);
    }

    /// Gaps only.
    public static Series empty(int periods) {
        var value = new double[periods];
        var spread = new double[periods];
        Arrays.fill(value, Double.NaN);
        Arrays.fill(spread, Double.NaN);
        return new Series(value, new double[periods], spread);
    }

    public int periods() {
        return value.length;
    }

    public boolean has(int period) {
        return period >= 0 && period < value.length && !Double.isNaN(value[period]);
    }

    /// The periods `from` to before `to`, where those outside are gaps.
    public Series between(int from, int to) {
        var part = new Series(new double[to - from], new double[to - from], new double[to - from]);
        for (var t = from; t < to; t++) {
            var within = t >= 0 && t < value.length;
            part.value[t - from] = within ? value[t] : Double.NaN;
            part.n[t - from] = within ? n[t] : 0;
            part.spread[t - from] = within ? spread[t] : Double.NaN;
        }
        return part;
    }

    /// Several periods as one: for each of them its first period, up to before the next one's first.
    ///
    /// @param starts first period of each; the last element is where the last one ends
    public Series joined(int... starts) {
        var joined =
                new Series(new double[starts.length - 1], new double[starts.length - 1], new double[starts.length - 1]);
        for (var i = 0; i + 1 < starts.length; i++) {
            var part = between(starts[i], starts[i + 1]);
            joined.n[i] = Arrays.stream(part.n).sum();
            joined.value[i] = part.mean();
            joined.spread[i] = part.pooledSpread() + part.squaresBetween() / Math.max(1, joined.n[i]);
        }
        return joined;
    }

    /// Σ n·value ÷ Σ n; `NaN` where there is nothing.
    public double mean() {
        var sum = 0.0;
        var count = 0.0;
        for (var t = 0; t < value.length; t++) {
            if (!has(t)) continue;
            sum += n[t] * value[t];
            count += n[t];
        }
        return count > 0 ? sum / count : Double.NaN;
    }

    /// Variance of the single observation within periods, pooled: Σ n·spread ÷ Σ n, of those where it is known.
    public double pooledSpread() {
        var sum = 0.0;
        var count = 0.0;
        for (var t = 0; t < value.length; t++) {
            if (!has(t) || Double.isNaN(spread[t])) continue;
            sum += n[t] * spread[t];
            count += n[t];
        }
        return count > 0 ? sum / count : Double.NaN;
    }

    private double squaresBetween() {
        var mean = mean();
        var sum = 0.0;
        for (var t = 0; t < value.length; t++) if (has(t)) sum += n[t] * (value[t] - mean) * (value[t] - mean);
        return sum;
    }
}
