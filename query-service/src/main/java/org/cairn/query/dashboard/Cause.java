package org.cairn.query.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may have caused a drift, or what remains of it without a cause.
///
/// @param indicator   the family that drifts
/// @param series      in which it drifts most
/// @param firstSignal the month in which it was first in drift
/// @param type        `staff`, `framework`, `platform`, `policy`, `training-end`, `baseline`, `unexplained`
/// @param effect      in the unit of the indicator
/// @param share       of the whole change, 1 = all of it
/// @param grade       `A`, `B`, `C`; null for the remainder
/// @param verdict     `named`, `not separable`, `not named`, `unexplained`, `remainder`
/// @param affected    sections that it affected
/// @param control     sections that it did not
public record Cause(
        String indicator,
        String series,
        YearMonth firstSignal,
        @Nullable LocalDate changeFrom,
        @Nullable LocalDate changeUntil,
        String type,
        @Nullable UUID event,
        String cause,
        @Nullable LocalDate on,
        @Nullable Integer lag,
        @Nullable Double effect,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double share,
        @Nullable String grade,
        String verdict,
        List<String> inseparable,
        int affected,
        int control,
        int periods,
        long assignments,
        @Nullable Double p,
        @Nullable Double preTrendLow,
        @Nullable Double preTrendHigh,
        long position) {

    public boolean isRemainder() {
        return verdict.equals("remainder") || verdict.equals("unexplained");
    }
}
