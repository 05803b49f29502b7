package org.cairn.query.comparison;

/// A difference, second less first, with its 95 % interval.
///
/// @param low  the interval's lower end
/// @param high its upper end
public record Interval(double difference, double low, double high) {

    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
