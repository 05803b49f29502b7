package org.cairn.projections.reports.statistics;

import java.util.List;
import java.util.stream.IntStream;

/// How much more than chance the values of a family of series vary from period to period.
///
/// @param phi variance of a value ÷ the variance that its number of observations explains
/// @param rho correlation of a value with the one of the period before
/// @param df  degrees of freedom that they were estimated with; 0 for those that are assumed
public record Dispersion(double phi, double rho, double df) {
    /// With fewer series nothing is estimated.
    public static final int FEWEST_SERIES = 5;
    /// What is assumed where there are too few series.
    public static final Dispersion ASSUMED = new Dispersion(1.5, 0.3, 0);

    private static final int FEWEST_PERIODS = 6;
    private static final double WEIGHT_OF_ALL = 60;

    /// From the residuals of the baseline year, series means and period means removed. Only periods that all series
    /// have are used. Each residual is divided by the chance error √(v ÷ n) of its value. What the removal of the
    /// means takes from them is put back, see [MeanRemoved].
    public static Dispersion of(List<Series> baselines) {
        var periods = baselines.size() < FEWEST_SERIES ? new int[0] : completePeriods(baselines);
        if (periods.length < FEWEST_PERIODS) return ASSUMED;
        var squares = 0.0;
        var products = 0.0;
        for (var residual : residuals(baselines, periods)) {
            for (var t = 0; t < periods.length; t++) {
                squares += residual[t] * residual[t];
                if (t > 0 && periods[t] == periods[t - 1] + 1) products += residual[t] * residual[t - 1];
            }
        }
        if (!(squares > 0)) return ASSUMED;
        var series = baselines.size();
        var rho = MeanRemoved.correlation(periods, products / squares);
        var phi = squares / ((series - 1) * MeanRemoved.of(periods, rho).squares());
        return new Dispersion(phi, rho, (series - 1.0) * (periods.length - 1));
    }

    /// The mean of several families, by their degrees of freedom.
    public static Dispersion mean(List<Dispersion> families) {
        var df = families.stream().mapToDouble(Dispersion::df).sum();
        if (df == 0) return ASSUMED;
        var phi = families.stream().mapToDouble(f -> f.df * f.phi).sum() / df;
        var rho = families.stream().mapToDouble(f -> f.df * f.rho).sum() / df;
        return new Dispersion(phi, rho, df);
    }

    /// Shrunk to the mean of all families, which has the weight of 60 degrees of freedom. One that is assumed stays.
    public Dispersion shrunkTo(Dispersion all) {
        if (df == 0) return this;
        var sum = df + WEIGHT_OF_ALL;
        return new Dispersion(
                (df * phi + WEIGHT_OF_ALL * all.phi) / sum, (df * rho + WEIGHT_OF_ALL * all.rho) / sum, df);
    }

    /// K = √(φ(1 + ρ) ÷ (1 − ρ)): by so much is the error of a sum over many periods larger than by chance alone.
    /// φ counts as 1 at least, ρ as 0 to 0.6.
    public double factor() {
        var limited = Math.clamp(rho, 0, MeanRemoved.HIGHEST_RHO);
        return Math.sqrt(Math.max(1, phi) * (1 + limited) / (1 - limited));
    }

    private static int[] completePeriods(List<Series> baselines) {
        var periods = baselines.stream().mapToInt(Series::periods).min().orElse(0);
        return IntStream.range(0, periods)
                .filter(t -> baselines.stream().allMatch(series -> series.has(t)))
                .toArray();
    }

    private static double[][] residuals(List<Series> baselines, int[] periods) {
        var rows = baselines.size();
        var values = new double[rows][periods.length];
        var rowMeans = new double[rows];
        var columnMeans = new double[periods.length];
        var mean = 0.0;
        for (var s = 0; s < rows; s++) {
            for (var t = 0; t < periods.length; t++) {
                values[s][t] = baselines.get(s).value()[periods[t]];
                rowMeans[s] += values[s][t] / periods.length;
                columnMeans[t] += values[s][t] / rows;
                mean += values[s][t] / rows / periods.length;
            }
        }
        for (var s = 0; s < rows; s++) {
            var series = baselines.get(s);
            var variance = MatchedPeriods.varianceOfOne(series);
            for (var t = 0; t < periods.length; t++) {
                var chance = Math.sqrt(variance / series.n()[periods[t]]);
                values[s][t] = chance > 0 ? (values[s][t] - rowMeans[s] - columnMeans[t] + mean) / chance : 0;
            }
        }
        return values;
    }
}
