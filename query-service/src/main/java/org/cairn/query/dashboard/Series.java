package org.cairn.query.dashboard;

import java.util.List;
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
    private static final int TERM = 4;

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

    /// The last status that there is, if it is no older than a term: a month of holidays has too few observations for
    /// one.
    public ReportStatus status() {
        var last = last();
        if (last == null) return ReportStatus.INSUFFICIENT;
        return readings.reversed().stream()
                .takeWhile(each -> each.last().isAfter(last.last().minusMonths(TERM)))
                .map(Reading::status)
                .filter(each -> each != ReportStatus.INSUFFICIENT)
                .findFirst()
                .orElse(ReportStatus.INSUFFICIENT);
    }

    /// The first period of the run in which the status has been what it is; periods without one do not end it.
    public @Nullable Reading since() {
        var status = status();
        Reading since = null;
        for (var each : readings.reversed()) {
            if (each.status() == status) since = each;
            else if (each.status() != ReportStatus.INSUFFICIENT) break;
        }
        return since;
    }
}
