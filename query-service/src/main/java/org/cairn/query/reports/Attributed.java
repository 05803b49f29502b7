package org.cairn.query.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A drift, with what may have caused it and always with what remains unexplained.
///
/// @param firstSignalPeriod the first month in which it was seen
/// @param changeSet         the months in which it may have begun
public record Attributed(
        String indicator,
        String series,
        LocalDate firstSignalPeriod,
        List<LocalDate> changeSet,
        @Nullable String baselineVersion,
        List<Cause> causes) {

    /// @param type        `staff`, `framework`, `platform`, `policy`, `training-end`, `baseline`, or `unexplained`
    /// @param lagPeriods  months from the cause to the first signal
    /// @param effect      in the unit of the indicator; of the remainder what no named cause explains
    /// @param shareOfGap  1 = all of the programme's change
    /// @param grade       `A`: compared with unaffected sections; `B`: before and after only; `C`: at that time
    /// @param verdict     `named`, `not separable`, `not named`, `remainder`, `unexplained`
    /// @param inseparable candidates that cannot be told from this one
    /// @param p           of the permutation of sections
    public record Cause(
            String type,
            @Nullable UUID event,
            String cause,
            @Nullable LocalDate on,
            @Nullable Integer lagPeriods,
            @Nullable Double effect,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double shareOfGap,
            @Nullable String grade,
            String verdict,
            List<String> inseparable,
            int affected,
            int control,
            int periods,
            long assignments,
            @Nullable Double p,
            @Nullable Double preTrendLow,
            @Nullable Double preTrendHigh) {}
}
