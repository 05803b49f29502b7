package org.cairn.query.dashboard;

import java.text.NumberFormat;
import java.util.Locale;

/// In what a figure is, and how it is said.
public enum Unit {
    SHARE(100, 1, " %"),
    POINTS(1, 0, ""),
    RATIO(1, 2, ""),
    LEVELS(1, 2, " levels"),
    MINUTES(1, 1, " min"),
    MONEY(1, 0, ""),
    DAYS(1, 0, " days");

    private final double times;
    private final int decimals;
    private final String suffix;

    Unit(double times, int decimals, String suffix) {
        this.times = times;
        this.decimals = decimals;
        this.suffix = suffix;
    }

    /// For example `81.4 %`, with a true minus.
    public String say(double value) {
        return number(value) + suffix;
    }

    /// A difference of two such figures, always with its sign: shares differ by points.
    public String difference(double value) {
        var rounded = number(value);
        var signed = rounded.startsWith("−") || isZero(rounded) ? rounded : "+" + rounded;
        return signed + (this == SHARE ? " points" : suffix);
    }

    /// A distance that is allowed, without a sign.
    public String tolerance(double value) {
        return number(value) + (this == SHARE ? " points" : suffix);
    }

    private String number(double value) {
        var format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        var text = format.format(value * times);
        if (isZero(text)) return text.replace("-", "");
        return text.replace('-', '−');
    }

    private static boolean isZero(String text) {
        return text.chars().allMatch(c -> c == '0' || c == '.' || c == '-' || c == '−');
    }
}
