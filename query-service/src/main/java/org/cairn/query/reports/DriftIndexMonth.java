package org.cairn.query.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The programme drift index in a month, with what it is made of.
///
/// @param month      its first day
/// @param value      50 = at tolerance on average, 100 = at twice tolerance or beyond everywhere
/// @param beyond     the indicators beyond their tolerance
/// @param state      `insufficient`, `steady`, `watch` or `drifting`
/// @param drifting   the families in drift
public record DriftIndexMonth(
        LocalDate month,
        @Nullable Double value,
        List<String> beyond,
        String state,
        List<String> drifting,
        @Nullable String baselineVersion,
        List<Indicator> indicators) {

    /// @param value its own part, 0 to 2; null where there are too few observations
    /// @param mean  of the last 12 months
    public record Indicator(
            String indicator,
            @Nullable Double value,
            @Nullable Double weight,
            @Nullable Double mean,
            @Nullable Double se,
            @Nullable Double target,
            @Nullable Double tolerance) {}
}
