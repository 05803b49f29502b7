package org.cairn.projections.reports.attribution;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/// How much more some sections changed than others, each section one number (differences collapsed to one before
/// and one after: Bertrand, Duflo and Mullainathan 2004), with Student's t on G − 2 degrees of freedom.
///
/// @param effect mean of the affected − mean of the others
/// @param low    lower end of the 95 % interval
/// @param high   its upper end
/// @param p      two-sided
record Contrast(double effect, double low, double high, double p) {
    private static final double HALF_CONFIDENCE = 0.975;

    /// Affected against unaffected.
    ///
    /// @return with an infinite interval where there are fewer than three sections, or none on one side
    static Contrast of(double[] affected, double[] control) {
        var effect = mean(affected) - mean(control);
        var df = affected.length + control.length - 2;
        if (affected.length == 0 || control.length == 0 || df < 1) return unknown(effect);
        var variance = (squares(affected) + squares(control)) / df;
        return of(effect, Math.sqrt(variance * (1.0 / affected.length + 1.0 / control.length)), df);
    }

    /// All sections against no change, on G − 1 degrees of freedom: nothing was left to compare with.
    static Contrast of(double[] changes) {
        if (changes.length < 2) return unknown(mean(changes));
        var df = changes.length - 1;
        return of(mean(changes), Math.sqrt(squares(changes) / df / changes.length), df);
    }

    private static Contrast of(double effect, double error, int df) {
        if (!(error > 0)) return new Contrast(effect, effect, effect, effect == 0 ? 1 : 0);
        var t = new TDistribution(df);
        var reach = t.inverseCumulativeProbability(HALF_CONFIDENCE) * error;
        return new Contrast(
                effect, effect - reach, effect + reach, 2 * t.cumulativeProbability(-Math.abs(effect / error)));
    }

    private static Contrast unknown(double effect) {
        return new Contrast(effect, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
    }

    /// Whether the interval lies wholly on this side of zero.
    boolean is(double sign) {
        return sign < 0 ? high < 0 : sign > 0 && low > 0;
    }

    /// Whether the interval lies within ± `distance`.
    boolean within(double distance) {
        return low >= -distance && high <= distance;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double squares(double[] values) {
        var mean = mean(values);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }
}
