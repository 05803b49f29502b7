package org.cairn.projections.reports.statistics;

import org.hipparchus.stat.interval.BinomialProportion;

/// The difference of two independent rates, with the interval of Newcombe (1998, Statistics in Medicine 17, 873–890,
/// method 10), which is made from the score intervals (Wilson 1927) of the two and so stays within −1 and 1.
///
/// @param difference p₁ − p₂
/// @param low        lower end of the 95 % interval
/// @param high       upper end
/// @param error      √(p₁(1 − p₁) ÷ n₁ + p₂(1 − p₂) ÷ n₂)
public record RateDifference(double difference, double low, double high, double error) {
    private static final double CONFIDENCE = 0.95;

    /// @throws IllegalArgumentException if there is none in one of the groups
    public static RateDifference of(int reached1, int n1, int reached2, int n2) {
        if (n1 <= 0 || n2 <= 0) throw new IllegalArgumentException("both groups must have somebody");
        var p1 = (double) reached1 / n1;
        var p2 = (double) reached2 / n2;
        var first = BinomialProportion.getWilsonScoreInterval(n1, p1, CONFIDENCE);
        var second = BinomialProportion.getWilsonScoreInterval(n2, p2, CONFIDENCE);
        var difference = p1 - p2;
        return new RateDifference(
                difference,
                difference - Math.hypot(p1 - first.getLowerBound(), second.getUpperBound() - p2),
                difference + Math.hypot(first.getUpperBound() - p1, p2 - second.getLowerBound()),
                Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2));
    }
}
