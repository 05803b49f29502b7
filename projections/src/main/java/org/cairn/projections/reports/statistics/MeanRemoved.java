package org.cairn.projections.reports.statistics;

/// What is to be expected of residuals of a correlated series round their own mean. With twelve values the mean
/// takes so much from them that a correlation of 0.3 looks like 0.1 (Kendall 1954).
///
/// Values have a variance of 1 and correlate by ρ to the power of their distance.
///
/// @param squares  expected sum of the squared residuals
/// @param products expected sum of the products of residuals of neighbouring periods
record MeanRemoved(double squares, double products) {
    static final double HIGHEST_RHO = 0.6;
    private static final int HALVINGS = 30;

    /// @param periods those that have a value, ascending
    static MeanRemoved of(int[] periods, double rho) {
        var length = periods.length;
        var means = new double[length];
        var mean = 0.0;
        for (var i = 0; i < length; i++) {
            for (var j = 0; j < length; j++) means[i] += covariance(periods, i, j, rho) / length;
            mean += means[i] / length;
        }
        var squares = 0.0;
        var products = 0.0;
        for (var i = 0; i < length; i++) {
            squares += 1 - 2 * means[i] + mean;
            if (i > 0 && periods[i] == periods[i - 1] + 1) products += rho - means[i] - means[i - 1] + mean;
        }
        return new MeanRemoved(squares, products);
    }

    /// The ρ, 0 to 0.6, for which that ratio of products to squares is to be expected.
    static double correlation(int[] periods, double ratio) {
        var low = 0.0;
        var high = HIGHEST_RHO;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            var expected = of(periods, middle);
            if (expected.products / expected.squares < ratio) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    private static double covariance(int[] periods, int i, int j, double rho) {
        return i == j ? 1 : Math.pow(rho, Math.abs(periods[i] - periods[j]));
    }
}
