package org.cairn.query.comparison;

import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/// So many of so many learners.
public record Proportion(long part, long whole) {
    private static final double CONFIDENCE = 0.95;

    public double value() {
        return (double) part / whole;
    }

    /// This less the other, with Newcombe's interval from two Wilson intervals: method 10 of Newcombe (1998), "Interval
    /// estimation for the difference between independent proportions", Statistics in Medicine 17: 873–890.
    public Interval minus(Proportion other) {
        var own = wilson();
        var others = other.wilson();
        var difference = value() - other.value();
        return new Interval(
                difference,
                difference - Math.hypot(value() - own.getLowerBound(), others.getUpperBound() - other.value()),
                difference + Math.hypot(own.getUpperBound() - value(), other.value() - others.getLowerBound()));
    }

    private ConfidenceInterval wilson() {
        return BinomialProportion.getWilsonScoreInterval(Math.toIntExact(whole), value(), CONFIDENCE);
    }
}
