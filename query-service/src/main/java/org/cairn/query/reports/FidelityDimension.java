package org.cairn.query.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How closely practice follows the design in one dimension, or by the index of all of them, in a period.
///
/// @param section         null for the programme as a whole
/// @param dimension       `adherence`, `exposure`, `quality`, `responsiveness`, `differentiation`, `reach`, or
///                        `fidelity-index`
/// @param value           0 to 1, the index 0 to 100; null where there is none: see `reason`
/// @param n               observations behind it
/// @param se              standard error in this period
/// @param seDrift         the one by which change is judged
/// @param coverage        sections observed ÷ planned
/// @param alpha           agreement of observers (Krippendorff's ordinal α)
/// @param offTarget       whether the mean of the last year misses the target by more than the tolerance
/// @param weakest         of the index: its lowest dimension
/// @param status          `insufficient`, `in_control`, `watch` or `drift`
/// @param reason          why there is no value: `no-data`, `suppressed`, `no-baseline`, `coverage`, `observers`,
///                        `dimension-missing`, `no-weights`
/// @param rubricVersion   by which was observed
/// @param baselineVersion in force
/// @param parts           of which the dimension is the mean; none of the index, whose parts are the dimensions
public record FidelityDimension(
        @Nullable String section,
        LocalDate from,
        LocalDate until,
        String dimension,
        @Nullable Double value,
        int n,
        @Nullable Double se,
        @Nullable Double seDrift,
        int sections,
        @Nullable Double coverage,
        int observers,
        @Nullable Double alpha,
        @Nullable Double target,
        @Nullable Double tolerance,
        boolean offTarget,
        @Nullable String weakest,
        String status,
        @Nullable String reason,
        @Nullable String rubricVersion,
        @Nullable String baselineVersion,
        List<Part> parts) {

    /// @param numerator   where it is a quotient
    /// @param denominator where it is a quotient
    public record Part(
            String part,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Double value,
            int n,
            @Nullable Double se,
            String status,
            @Nullable String reason) {}
}
