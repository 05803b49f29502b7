package org.cairn.projections.reports.statistics;

import java.util.ArrayList;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/// Population stability index of two distributions over the same ordered classes: Σ (p − q) ln(p ÷ q). Where both
/// are samples of one distribution it is about χ² with B − 1 degrees of freedom times (1/N + 1/M) (Yurdakul and
/// Naranjo 2020), so that no fixed cut such as 0.1 can be right for all sizes.
///
/// @param value   the index; each count + 0.5
/// @param classes B, after those with an expected count below 5 were pooled with their neighbours
/// @param before  N
/// @param after   M
public record StabilityIndex(double value, int classes, double before, double after) {
    private static final double CONFIDENCE = 0.997;
    private static final double FEWEST_EXPECTED = 5;
    private static final double SMOOTHING = 0.5;

    /// @param before counts of the classes, from lowest to highest
    /// @param after  likewise, of the same classes
    public static StabilityIndex of(double[] before, double[] after) {
        var n = sum(before);
        var m = sum(after);
        var pooled = pool(before, after, n, m);
        var classes = pooled.size();
        var index = 0.0;
        for (var counts : pooled) {
            var p = (counts[0] + SMOOTHING) / (n + SMOOTHING * classes);
            var q = (counts[1] + SMOOTHING) / (m + SMOOTHING * classes);
            index += (p - q) * Math.log(p / q);
        }
        return new StabilityIndex(index, classes, n, m);
    }

    /// Above it the distribution changed: χ²₀.₉₉₇ with B − 1 degrees of freedom · deff · (1/N + 1/M).
    ///
    /// @param deff design effect, see [IntraclassCorrelation#designEffect]
    public double limit(double deff) {
        if (classes < 2) return Double.POSITIVE_INFINITY;
        return new ChiSquaredDistribution(classes - 1).inverseCumulativeProbability(CONFIDENCE) * scale(deff);
    }

    /// The probability of an index as large as this one or larger where nothing changed.
    public double pValue(double deff) {
        if (classes < 2) return 1;
        return 1 - new ChiSquaredDistribution(classes - 1).cumulativeProbability(value / scale(deff));
    }

    private double scale(double deff) {
        return deff * (1 / before + 1 / after);
    }

    /// From the lowest class upwards classes are joined until 5 are expected in the smaller sample; what is left
    /// over at the upper end goes to the last.
    private static ArrayList<double[]> pool(double[] before, double[] after, double n, double m) {
        var pooled = new ArrayList<double[]>();
        var open = new double[2];
        for (var c = 0; c < before.length; c++) {
            open[0] += before[c];
            open[1] += after[c];
            if ((open[0] + open[1]) / (n + m) * Math.min(n, m) >= FEWEST_EXPECTED) {
                pooled.add(open);
                open = new double[2];
            }
        }
        if (pooled.isEmpty()) pooled.add(open);
        else {
            pooled.getLast()[0] += open[0];
            pooled.getLast()[1] += open[1];
        }
        return pooled;
    }

    private static double sum(double[] counts) {
        var sum = 0.0;
        for (var count : counts) sum += count;
        return sum;
    }
}
