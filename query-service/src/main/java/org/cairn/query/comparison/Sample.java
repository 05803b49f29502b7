package org.cairn.query.comparison;

import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/// What is known of a sample: its size, mean and standard deviation.
public record Sample(double n, double mean, double sd) {
    private static final double UPPER = 0.975;

    /// With n − 1 below the line of the variance.
    public static Sample of(List<Double> values) {
        var mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        var squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return new Sample(values.size(), mean, Math.sqrt(squares / (values.size() - 1)));
    }

    /// The mean of differences within pairs, with Student's interval on n − 1 degrees of freedom.
    ///
    /// @throws IllegalStateException with fewer than two
    public Interval interval() {
        if (n < 2) throw new IllegalStateException("One value has no interval");
        return around(mean, sd / Math.sqrt(n), n - 1);
    }

    /// This less the other: both of the same variance, n + n' − 2 degrees of freedom.
    public Interval minusPooled(Sample other) {
        var freedom = n + other.n - 2;
        var variance = ((n - 1) * sd * sd + (other.n - 1) * other.sd * other.sd) / freedom;
        return around(mean - other.mean, Math.sqrt(variance * (1 / n + 1 / other.n)), freedom);
    }

    /// This less the other: each of its own variance, degrees of freedom after Welch (1947) and Satterthwaite (1946).
    public Interval minus(Sample other) {
        var one = sd * sd / n;
        var two = other.sd * other.sd / other.n;
        var freedom = (one + two) * (one + two) / (one * one / (n - 1) + two * two / (other.n - 1));
        return around(mean - other.mean, Math.sqrt(one + two), freedom);
    }

    private static Interval around(double difference, double error, double freedom) {
        if (error == 0) return new Interval(difference, difference, difference);
        var reach = new TDistribution(freedom).inverseCumulativeProbability(UPPER) * error;
        return new Interval(difference, difference - reach, difference + reach);
    }
}
