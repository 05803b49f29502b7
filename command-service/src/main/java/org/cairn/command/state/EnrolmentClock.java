package org.cairn.command.state;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts the days of an enrolment. It stands still while the learner has withdrawn, and during a leave that stops it.
///
/// @param startedOn   the first day that it counts
/// @param standstills in order of time, with at least a day that counts between two of them
public record EnrolmentClock(LocalDate startedOn, List<Standstill> standstills) {

    /// Days that do not count.
    ///
    /// @param from  the first of them
    /// @param until the first day that counts again; null if there is none yet
    public record Standstill(LocalDate from, @Nullable LocalDate until) {

        long daysBy(LocalDate day) {
            var end = until == null || until.isAfter(day) ? day.plusDays(1) : until;
            return Math.max(0, ChronoUnit.DAYS.between(from, end));
        }
    }

    /// @param standstills in any order, and overlapping as they like
    public static EnrolmentClock of(LocalDate startedOn, List<Standstill> standstills) {
        var merged = new ArrayList<Standstill>();
        var sorted = standstills.stream()
                .filter(each -> each.until() == null || each.until().isAfter(each.from()))
                .sorted(Comparator.comparing(Standstill::from))
                .toList();
        for (var next : sorted) {
            if (next.until() != null && !next.until().isAfter(startedOn)) continue;
            var from = next.from().isBefore(startedOn) ? startedOn : next.from();
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.until() != null && last.until().isBefore(from)) {
                merged.add(new Standstill(from, next.until()));
            } else {
                merged.set(merged.size() - 1, new Standstill(last.from(), later(last.until(), next.until())));
            }
        }
        return new EnrolmentClock(startedOn, List.copyOf(merged));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) return null;
        return one.isAfter(other) ? one : other;
    }

    /// How many days have counted by the end of that day; 0 before the first.
    public long daysBy(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(startedOn, day) + 1) - stoppedDaysBy(day);
    }

    /// How many days since the first have not counted by the end of that day.
    public long stoppedDaysBy(LocalDate day) {
        return standstills.stream().mapToLong(each -> each.daysBy(day)).sum();
    }

    /// The day that is the `count`th to count; null if the clock stands still before it comes.
    ///
    /// @param count from 1 on
    public @Nullable LocalDate dayOfCount(long count) {
        var day = startedOn.plusDays(count - 1);
        for (var each : standstills) {
            if (each.from().isAfter(day)) return day;
            if (each.until() == null) return null;
            day = day.plusDays(ChronoUnit.DAYS.between(each.from(), each.until()));
        }
        return day;
    }
}
