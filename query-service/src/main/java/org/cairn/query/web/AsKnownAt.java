package org.cairn.query.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Until when something was recorded that is asked for: a moment, or a day, which is meant to its end in the
/// institution's zone.
@Schema(type = "string", example = "2014-06-30", description = "a day (to its end) or a moment, ISO 8601")
public record AsKnownAt(@Nullable LocalDate day, @Nullable Instant moment) {

    static AsKnownAt day(LocalDate day) {
        return new AsKnownAt(day, null);
    }

    static AsKnownAt moment(Instant moment) {
        return new AsKnownAt(null, moment);
    }

    /// Null if nothing was asked for.
    public static @Nullable Instant in(ZoneId zone, @Nullable AsKnownAt asked) {
        if (asked == null) return null;
        return asked.day == null ? asked.moment : endOf(asked.day, zone);
    }

    /// The last microsecond of the day: the log knows no finer time.
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }
}
