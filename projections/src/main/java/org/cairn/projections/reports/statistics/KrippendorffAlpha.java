package org.cairn.projections.reports.statistics;

/// Krippendorff's α for ordinal data, any number of raters, with missing ratings (Krippendorff 2011, Computing
/// Krippendorff's Alpha-Reliability): 1 − D_o ÷ D_e. 1 is full agreement, 0 what chance gives.
public final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /// @return `NaN` where no unit has two ratings, or all ratings are of one category
    public static double ordinal(Ratings ratings) {
        var categories = ratings.categories();
        var coincidences = coincidences(ratings, categories);
        var totals = new double[categories];
        var n = 0.0;
        for (var c = 0; c < categories; c++) {
            for (var k = 0; k < categories; k++) totals[c] += coincidences[c][k];
            n += totals[c];
        }
        var observed = 0.0;
        var expected = 0.0;
        for (var c = 0; c < categories; c++) {
            for (var k = c + 1; k < categories; k++) {
                var distance = distance(totals, c, k);
                observed += coincidences[c][k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }
        return expected > 0 ? 1 - (n - 1) * observed / expected : Double.NaN;
    }

    /// o_ck: pairs of different raters of one unit, each unit with the weight 1 ÷ (its ratings − 1).
    private static double[][] coincidences(Ratings ratings, int categories) {
        var coincidences = new double[categories][categories];
        for (var unit = 0; unit < ratings.counts().length; unit++) {
            var raters = ratings.raters(unit);
            if (raters < 2) continue;
            var counts = ratings.counts()[unit];
            var weight = ratings.weights()[unit] / (raters - 1);
            for (var c = 0; c < categories; c++) {
                for (var k = 0; k < categories; k++) {
                    coincidences[c][k] += weight * counts[c] * (c == k ? counts[c] - 1 : counts[k]);
                }
            }
        }
        return coincidences;
    }

    /// (Σ from c to k of n_g − (n_c + n_k) ÷ 2)²
    private static double distance(double[] totals, int c, int k) {
        var sum = -(totals[c] + totals[k]) / 2;
        for (var g = c; g <= k; g++) sum += totals[g];
        return sum * sum;
    }
}
