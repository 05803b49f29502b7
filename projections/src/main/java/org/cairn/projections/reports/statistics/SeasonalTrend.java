package org.cairn.projections.reports.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// A trend over years of monthly values with seasons: the seasonal test of Mann and Kendall with ties (Hirsch,
/// Slack and Smith 1982) and Sen's slope within seasons. Each month is compared only with the same month of other
/// years.
///
/// @param s        the sum of signs over all seasons
/// @param variance of it, with ties
/// @param z        (|S| − 1) ÷ √Var with the sign of S, divided by √((1 + ρ) ÷ (1 − ρ)) where ρ > 0.3
/// @param pValue   two-sided
/// @param slope    change per year (Sen); `NaN` where no season has two values
/// @param rho      lag-1 correlation of what is left without seasons and slope
public record SeasonalTrend(double s, double variance, double z, double pValue, double slope, double rho) {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double CORRELATED = 0.3;

    /// @param values one a month, the seasons following each other; `NaN` for a gap
    /// @param year   seasons in a year: 12
    public static SeasonalTrend of(double[] values, int year) {
        var s = 0.0;
        var variance = 0.0;
        var slopes = new double[values.length * values.length / 2 / year + values.length];
        var count = 0;
        for (var season = 0; season < Math.min(year, values.length); season++) {
            for (var i = season; i < values.length; i += year) {
                if (Double.isNaN(values[i])) continue;
                for (var j = i + year; j < values.length; j += year) {
                    if (Double.isNaN(values[j])) continue;
                    s += Math.signum(values[j] - values[i]);
                    slopes[count++] = (values[j] - values[i]) * year / (j - i);
                }
            }
            variance += variance(values, season, year);
        }
        var slope = median(Arrays.copyOf(slopes, count));
        var rho = lagOne(values, year, slope);
        var plain = variance > 0 ? Math.signum(s) * Math.max(0, Math.abs(s) - 1) / Math.sqrt(variance) : 0;
        var z = rho > CORRELATED ? plain / Math.sqrt((1 + rho) / (1 - rho)) : plain;
        return new SeasonalTrend(s, variance, z, 2 * NORMAL.cumulativeProbability(-Math.abs(z)), slope, rho);
    }

    /// (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)) ÷ 18, t = how many are tied at one value
    private static double variance(double[] values, int season, int year) {
        var sorted = new double[values.length / year + 1];
        var n = 0;
        for (var i = season; i < values.length; i += year) if (!Double.isNaN(values[i])) sorted[n++] = values[i];
        Arrays.sort(sorted, 0, n);
        var sum = term(n);
        for (var i = 0; i < n; ) {
            var tied = i;
            while (i < n && sorted[i] == sorted[tied]) i++;
            sum -= term(i - tied);
        }
        return sum / 18;
    }

    private static double term(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    private static double median(double[] values) {
        if (values.length == 0) return Double.NaN;
        Arrays.sort(values);
        var middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// Of the residuals without slope and without the mean of each season; what a mean of k values takes from the
    /// residuals is not put back, as only a correlation that is plain to see counts.
    private static double lagOne(double[] values, int year, double slope) {
        if (Double.isNaN(slope)) return 0;
        var residuals = new double[values.length];
        for (var season = 0; season < Math.min(year, values.length); season++) {
            var sum = 0.0;
            var n = 0;
            for (var i = season; i < values.length; i += year) {
                residuals[i] = values[i] - slope * i / year;
                if (Double.isNaN(residuals[i])) continue;
                sum += residuals[i];
                n++;
            }
            for (var i = season; i < values.length; i += year) residuals[i] -= sum / Math.max(1, n);
        }
        var products = 0.0;
        var squares = 0.0;
        for (var i = 0; i < residuals.length; i++) {
            if (Double.isNaN(residuals[i])) continue;
            squares += residuals[i] * residuals[i];
            if (i > 0 && !Double.isNaN(residuals[i - 1])) products += residuals[i] * residuals[i - 1];
        }
        return squares > 0 ? products / squares : 0;
    }
}
