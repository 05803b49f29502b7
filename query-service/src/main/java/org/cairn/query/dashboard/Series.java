package org.cairn.query.dashboard;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One series of a report in the order of time.
///
/// @param indicator a family of drift (`d7`) or a dimension of fidelity (`exposure`)
/// @param name      which of the family's series or of the dimension's parts; empty where there is only one
/// @param scopeKind `programme`, `section`, `cohort`
/// @param scope     empty for the programme
/// @param period    `month` or `term`
/// @param counts    whether it takes part in the family's verdict
public record Series(
        String indicator,
        String name,
        String scopeKind,
        String scope,
        String period,
        boolean counts,
        List<Reading> readings) {

    public Series {
        readings = List.copyOf(readings);
    }

    public boolean isOfProgramme() {
        return scope.isEmpty();
    }

    public boolean isMonthly() {
        return period.equals("month");
    }

    public long values() {
        return readings.stream().filter(each -> each.value() != null).count();
    }

    /// The last period that has a value, or that would have one if it were not hidden.
    public @Nullable Reading latest() {
        return readings.reversed().stream()
                .filter(each -> each.value() != null || each.hidden())
                .findFirst()
                .orElse(null);
    }

    public @Nullable Reading last() {
        return readings.isEmpty() ? null : readings.getLast();
    }

    /// The status today.
    public ReportStatus status() {
        var last = last();
        return last == null ? ReportStatus.INSUFFICIENT : last.status();
    }

    /// The first period of the unbroken run in which the status has been what it is.
    public @Nullable Reading since() {
        var since = last();
        for (var each : readings.reversed()) {
            if (each.status() != status()) break;
            since = each;
        }
        return since;
    }

    Series with(List<Reading> others) {
        return Objects.equals(others, readings)
                ? this
                : new Series(indicator, name, scopeKind, scope, period, counts, others);
    }
}
