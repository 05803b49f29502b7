package org.cairn.query.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a report: the value of one series in one period, with what it is measured by.
///
/// @param from      the first day of the period
/// @param until     its last day
/// @param value     null where there is none, or where it is hidden
/// @param n         observations behind it
/// @param learners  of whom it tells; null where it tells of none
/// @param se        its standard error
/// @param reference of the same period in the baseline year
/// @param z         the change in standard errors of change
/// @param up        C⁺ of the chart after this period
/// @param down      C⁻
/// @param change    what the tolerance is compared with
/// @param note      what is to be said beside the value, or why there is none, as a code
/// @param parts     what the value is made of, by name
/// @param position  the last event that the row reflects
/// @param hidden    whether fewer than ten learners are behind it, or it would give such a value away
public record Reading(
        LocalDate from,
        LocalDate until,
        @Nullable Double value,
        int n,
        @Nullable Integer learners,
        @Nullable Double se,
        @Nullable Double reference,
        @Nullable Double z,
        @Nullable Double up,
        @Nullable Double down,
        @Nullable Double change,
        @Nullable Double target,
        @Nullable Double tolerance,
        boolean offTarget,
        ReportStatus status,
        @Nullable String note,
        Map<String, Double> parts,
        @Nullable String baseline,
        long position,
        boolean hidden) {

    public YearMonth first() {
        return YearMonth.from(from);
    }

    public YearMonth last() {
        return YearMonth.from(until);
    }

    /// The same row with nothing in it that tells of so few.
    Reading hide() {
        return new Reading(
                from, until, null, 0, null, null, null, null, null, null, null, target, tolerance, false, status, note,
                Map.of(), baseline, position, true);
    }
}
