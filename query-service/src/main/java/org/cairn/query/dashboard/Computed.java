package org.cairn.query.dashboard;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// From what and when a report was computed.
///
/// @param first       null where nothing is in the report
/// @param completedBy the milestone that completes the programme; null where none does
/// @param currency    in which most of its cost was recorded; null where none was
public record Computed(
        String pathway,
        @Nullable YearMonth first,
        @Nullable YearMonth last,
        long position,
        Instant at,
        @Nullable String completedBy,
        @Nullable String currency) {}
