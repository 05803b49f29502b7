package org.cairn.projections.reports.statistics;

/// Means of groups drawn towards the mean of all, the more so the less is known of a group (empirical Bayes): by
/// v ÷ (v + σ² ÷ n), where v is the variance between groups and σ² that within.
///
/// @param mean    of all groups, by their weights
/// @param between v, by the analysis of variance; not below 0
/// @param within  σ²
public record Shrinkage(double mean, double between, double within) {

    /// One element for each group.
    ///
    /// @param weights in the mean of all, of any sum
    /// @param n       observations
    /// @param sums    of the observations
    /// @param squares sums of their squares
    public static Shrinkage of(double[] weights, double[] n, double[] sums, double[] squares) {
        var weight = 0.0;
        var weighted = 0.0;
        var groups = 0;
        var count = 0.0;
        var total = 0.0;
        var sizesSquared = 0.0;
        var squaresWithin = 0.0;
        var meansSquared = 0.0;
        for (var g = 0; g < n.length; g++) {
            if (n[g] == 0) continue;
            groups++;
            weight += weights[g];
            weighted += weights[g] * sums[g] / n[g];
            count += n[g];
            total += sums[g];
            sizesSquared += n[g] * n[g];
            squaresWithin += squares[g] - sums[g] * sums[g] / n[g];
            meansSquared += sums[g] * sums[g] / n[g];
        }
        if (groups == 0 || weight == 0) return new Shrinkage(Double.NaN, 0, 0);
        var within = count > groups ? Math.max(0, squaresWithin / (count - groups)) : 0;
        var size = groups > 1 ? (count - sizesSquared / count) / (groups - 1) : 0;
        var meanSquareBetween = groups > 1 ? (meansSquared - total * total / count) / (groups - 1) : 0;
        var between = size > 0 ? Math.max(0, (meanSquareBetween - within) / size) : 0;
        return new Shrinkage(weighted / weight, between, within);
    }

    /// The group's mean drawn towards the mean of all.
    public double towardsMean(double groupMean, double n) {
        var denominator = between + within / n;
        return denominator > 0 ? mean + (groupMean - mean) * between / denominator : mean;
    }
}
