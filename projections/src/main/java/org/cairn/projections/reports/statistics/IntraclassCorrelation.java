package org.cairn.projections.reports.statistics;

/// How alike observations of one group (judgements of one learner) are: ICC(1) of a one-way analysis of variance
/// with groups of unequal size (Donner 1986), gathered group by group.
public final class IntraclassCorrelation {
    private double groups;
    private double count;
    private double sizesSquared;
    private double sum;
    private double squaresWithin;
    private double meansSquared;

    /// Takes in one group.
    ///
    /// @param n            observations in it; nothing happens with 0
    /// @param sum          of its observations
    /// @param sumOfSquares of its observations
    public void add(double n, double sum, double sumOfSquares) {
        if (n <= 0) return;
        groups++;
        count += n;
        sizesSquared += n * n;
        this.sum += sum;
        squaresWithin += sumOfSquares - sum * sum / n;
        meansSquared += sum * sum / n;
    }

    /// (MSB − MSW) ÷ (MSB + (n₀ − 1)MSW), n₀ = (N − Σn² ÷ N) ÷ (G − 1), not below 0; 0 where it cannot be told.
    public double value() {
        if (groups < 2 || count <= groups) return 0;
        var between = (meansSquared - sum * sum / count) / (groups - 1);
        var within = squaresWithin / (count - groups);
        var size = (count - sizesSquared / count) / (groups - 1);
        var denominator = between + (size - 1) * within;
        return denominator > 0 ? Math.clamp((between - within) / denominator, 0, 1) : 0;
    }

    /// 1 + (observations per group − 1)·ICC (Kish 1965): by so much is the variance of a mean larger than that of as
    /// many independent observations. For groups of unequal size the mean size is Σn² ÷ N.
    public double designEffect() {
        return count > 0 ? 1 + (sizesSquared / count - 1) * value() : 1;
    }
}
