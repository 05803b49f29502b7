package org.cairn.query.console.dashboard;

import java.util.List;
import org.cairn.query.dashboard.Unit;

/// From values to heights: 0 is the top of a plot, 100 its bottom. Its ends are round numbers.
record Scale(double low, double high) {
    private static final double PLOT = 100;
    private static final int STEPS = 4;

    /// @param values all that is to be seen
    static Scale of(List<Double> values, Unit unit) {
        var least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        var most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        var step = step(Math.max(most - least, leastSpan(unit, most)));
        var low = Math.floor(least / step) * step;
        var high = Math.ceil(most / step) * step;
        if (high - low < step) high = low + step;
        // What cannot be below nothing or above all is not drawn as if it could.
        return new Scale(
                least >= 0 ? Math.max(0, low) : low, unit == Unit.SHARE && most <= 1 ? Math.min(1, high) : high);
    }

    double height(double value) {
        return PLOT * (high - value) / (high - low);
    }

    /// So that a hair's breadth of change does not fill a plot.
    private static double leastSpan(Unit unit, double most) {
        return switch (unit) {
            case SHARE -> 0.1;
            case POINTS -> 10;
            case RATIO, LEVELS -> 0.1;
            case MINUTES, MONEY, DAYS -> Math.max(1e-9, 0.1 * Math.abs(most));
        };
    }

    /// 1, 2 or 5 times a power of ten, about a fourth of the span.
    private static double step(double span) {
        var rough = span / STEPS;
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        var digit = rough / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }
}
