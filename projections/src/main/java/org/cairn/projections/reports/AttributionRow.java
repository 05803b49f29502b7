package org.cairn.projections.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be the cause of a drift, or what remains of the drift without one.
///
/// @param indicator   the family that drifts
/// @param series      the series in which it drifts most
/// @param firstSignal the month in which the family was first in drift
/// @param changeFrom  the first month of the change-point set
/// @param changeUntil its last month
/// @param changeSet   all of its months; there may be gaps between them
/// @param causeType   `staff`, `framework`, `platform`, `policy`, `training-end`, `baseline`; or `unexplained`, the
///                    remainder
/// @param causeEvent  the id of what happened; null for the remainder, and where the event has a name and no id
/// @param cause       in words that name it: a code, such as `departed/champion`, `2027`
/// @param causeOn     the day on which it happened; null for the remainder
/// @param lagPeriods  months from the cause to the first signal
/// @param effect      of the cause, in the unit of the indicator; of the remainder: what no named cause explains
/// @param low         lower end of the 95 % interval of the effect
/// @param high        its upper end
/// @param shareOfGap  effect on the programme ÷ its whole change, 1 = all of it
/// @param grade       `A`, `B`, `C`; null for the remainder
/// @param verdict     `named`, `not separable`, `not named`, `unexplained`, `remainder`
/// @param inseparable ids or names of the candidates that cannot be told apart from this one
/// @param affected    sections that it affected
/// @param control     sections that it did not
/// @param periods     months of data before and after the cause that the effect is made of
/// @param assignments how many ways there are to choose the affected sections
/// @param p           of the permutation of sections, two-sided
/// @param preTrendLow  95 % interval of what the two groups of sections differed in before, second half less first
/// @param preTrendHigh its upper end
public record AttributionRow(
        String pathway,
        String indicator,
        String series,
        YearMonth firstSignal,
        @Nullable YearMonth changeFrom,
        @Nullable YearMonth changeUntil,
        List<YearMonth> changeSet,
        String causeType,
        @Nullable UUID causeEvent,
        String cause,
        @Nullable LocalDate causeOn,
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
        @Nullable Double preTrendHigh,
        @Nullable String baselineVersion) {}
