package org.cairn.projections.reports.fidelity;

/// What one part is in one scope over some months.
///
/// @param numerator   `NaN` where it is no quotient
/// @param denominator `NaN` where it is no quotient
/// @param value       not yet limited to 1; `NaN` where there is none
/// @param n           observations
/// @param learners    of whom it tells; −1 where of none in particular
/// @param spread      variance of the single observation
/// @param se          standard error; `NaN` where it cannot be known
/// @param seDrift     without the finite-population factor for sections
/// @param sections    with data
public record Figure(
        double numerator,
        double denominator,
        double value,
        int n,
        int learners,
        double spread,
        double se,
        double seDrift,
        int sections) {
    static final Figure NONE =
            new Figure(Double.NaN, Double.NaN, Double.NaN, 0, -1, Double.NaN, Double.NaN, Double.NaN, 0);

    boolean exists() {
        return !Double.isNaN(value);
    }

    /// The share that counts: 1 at most.
    double share() {
        return Math.min(1, value);
    }
}
