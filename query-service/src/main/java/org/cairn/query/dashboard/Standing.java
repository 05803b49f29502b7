package org.cairn.query.dashboard;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The programme drift index in a month, or what one indicator adds to it.
///
/// @param indicator empty for the index itself
/// @param value     0 to 100; of an indicator 0 to 2
/// @param beyond    the indicators beyond their tolerance
/// @param state     `insufficient`, `steady`, `watch`, `drifting`
/// @param drifting  the families in drift in this month
public record Standing(
        YearMonth month,
        String indicator,
        @Nullable Double value,
        @Nullable Double weight,
        @Nullable Double mean,
        @Nullable Double se,
        @Nullable Double target,
        @Nullable Double tolerance,
        List<String> beyond,
        String state,
        List<String> drifting) {}
