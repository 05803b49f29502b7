package org.cairn.projections.bi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days on which a learner took no part.
///
/// @param from  the first day without the learner
/// @param until the last such day; null where it is open
public record Absence(LocalDate from, @Nullable LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /// How many of its days lie from one day on and before another.
    public long daysWithin(LocalDate first, LocalDate end) {
        var start = from.isAfter(first) ? from : first;
        var stop = until == null || !until.isBefore(end) ? end : until.plusDays(1);
        return Math.max(0, stop.toEpochDay() - start.toEpochDay());
    }
}
