package org.cairn.query.reports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report on one programme.
///
/// @param knownAt            the day whose knowledge is in it; null for all there is
/// @param from               the first month that it is about; null where nothing has been computed yet
/// @param to                 the last one
/// @param projectionPosition the last event that is in it; null where nothing has been computed yet
/// @param rows               by series and period
public record ReportOf<R>(
        String pathway,
        @Nullable LocalDate knownAt,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable Long projectionPosition,
        @Nullable OffsetDateTime computedAt,
        List<R> rows) {}
