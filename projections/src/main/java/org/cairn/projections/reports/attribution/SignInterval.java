package org.cairn.projections.reports.attribution;

import java.util.Arrays;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/// The interval for a median that the sign test gives: from the (k + 1)-th smallest to the (k + 1)-th largest of n
/// values, k the largest number with P(Bin(n, ½) ≤ k) ≤ 0.025. A few extreme values do not move it.
final class SignInterval {
    private static final double TAIL = 0.025;

    /// @return with fewer than six values from the smallest to the largest, which is less than 95 % sure; infinite
    ///     with fewer than two
    static Contrast of(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var n = sorted.length;
        var median = n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        var half = new BinomialDistribution(Math.max(1, n), 0.5);
        if (n < 2) {
            return new Contrast(median, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
        }
        var k = 0;
        while (half.cumulativeProbability(k + 1) <= TAIL) k++;
        return new Contrast(median, sorted[k], sorted[n - 1 - k], Double.NaN);
    }

    private SignInterval() {}
}
