package org.cairn.query.competencymap;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the marks of a competency are going: the latest that counts, against the mean of the up to three
/// before it.
///
/// Rising or falling is a difference of at least half a level, that is of the scale's range ÷ (2 × its
/// levels): on a scale from 0 to 100 with three levels 16.7 points. With fewer than two marks there is no
/// trend.
public enum Trend {
    FALLING,
    STEADY,
    RISING;

    private static final int LOOKS_BACK = 3;

    /// @param scores of the marks that count, in order of time
    /// @param step   what half a level is
    static @Nullable Trend of(double[] scores, double step) {
        var last = scores.length - 1;
        if (last < 1) return null;
        var first = Math.max(0, last - LOOKS_BACK);
        var sum = 0.0;
        for (var i = first; i < last; i++) sum += scores[i];
        var change = scores[last] - sum / (last - first);
        if (change >= step) return RISING;
        return change <= -step ? FALLING : STEADY;
    }

    /// Half a level of a scale.
    static double step(double minimum, double maximum, int levels) {
        return (maximum - minimum) / (2.0 * Math.max(1, levels));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
