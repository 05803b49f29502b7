package org.cairn.projections.reports.statistics;

/// Gwet's AC2 with ordinal weights (Gwet 2014, Handbook of Inter-Rater Reliability, 4th edition, chapters 2 and 3),
/// and the raw agreement. AC2 does not fall, as κ does, when nearly all ratings are of one category.
///
/// @param ac2   (p_a − p_e) ÷ (1 − p_e); `NaN` where no unit has two ratings
/// @param exact share of pairs of ratings of one unit that are of the same category
/// @param units that have two ratings at least
public record GwetAgreement(double ac2, double exact, double units) {

    public static GwetAgreement ordinal(Ratings ratings) {
        return of(ratings, ordinalWeights(ratings.categories()));
    }

    /// AC1: no credit for near misses.
    static GwetAgreement nominal(Ratings ratings) {
        return of(ratings, identity(ratings.categories()));
    }

    private static GwetAgreement of(Ratings ratings, double[][] weights) {
        var categories = ratings.categories();
        var shares = new double[categories];
        var rated = 0.0;
        var units = 0.0;
        var agreement = 0.0;
        var exact = 0.0;
        for (var unit = 0; unit < ratings.counts().length; unit++) {
            var raters = ratings.raters(unit);
            var weight = ratings.weights()[unit];
            if (raters == 0 || weight == 0) continue;
            rated += weight;
            var counts = ratings.counts()[unit];
            for (var k = 0; k < categories; k++) shares[k] += weight * counts[k] / raters;
            if (raters < 2) continue;
            units += weight;
            agreement += weight * agreeing(counts, weights) / raters / (raters - 1);
            exact += weight * agreeing(counts, identity(categories)) / raters / (raters - 1);
        }
        if (units == 0) return new GwetAgreement(Double.NaN, Double.NaN, 0);
        var chance = 0.0;
        for (var share : shares) chance += share / rated * (1 - share / rated);
        chance *= total(weights) / categories / (categories - 1);
        return new GwetAgreement((agreement / units - chance) / (1 - chance), exact / units, units);
    }

    /// Σ_k r_k(r*_k − 1), r*_k = Σ_l w_kl·r_l
    private static double agreeing(int[] counts, double[][] weights) {
        var sum = 0.0;
        for (var k = 0; k < counts.length; k++) {
            var near = 0.0;
            for (var l = 0; l < counts.length; l++) near += weights[k][l] * counts[l];
            sum += counts[k] * (near - 1);
        }
        return sum;
    }

    /// 1 − (d + 1 over 2) ÷ (q over 2) with d = |k − l|: neighbours get most of the credit, the extremes none.
    static double[][] ordinalWeights(int categories) {
        var weights = new double[categories][categories];
        for (var k = 0; k < categories; k++) {
            for (var l = 0; l < categories; l++) {
                var d = Math.abs(k - l);
                weights[k][l] = 1 - (d + 1.0) * d / ((categories - 1.0) * categories);
            }
        }
        return weights;
    }

    private static double[][] identity(int categories) {
        var weights = new double[categories][categories];
        for (var k = 0; k < categories; k++) weights[k][k] = 1;
        return weights;
    }

    private static double total(double[][] weights) {
        var sum = 0.0;
        for (var row : weights) for (var weight : row) sum += weight;
        return sum;
    }
}
