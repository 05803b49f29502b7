package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairn.projections.reports.AllRows;
import org.cairn.projections.reports.AttributionRow;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.ProgrammeState;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.jspecify.annotations.Nullable;

/// What the reports on one programme say, as far as it can be held against the truth.
///
/// @param series       how many series that count were ever given a status
/// @param signalled    how many of them were ever in drift
/// @param drifting     whether the programme was ever called drifting
/// @param families     that were ever in drift, by the rule for many series
/// @param softer       whether marking was found to be softer, and never before it was
/// @param better       whether work was found to be better, and never before it was
/// @param masked       whether the one was found to hide the other, and never before it did
/// @param named        what is named as a cause of anything: ids of events, or type and name
/// @param notSeparable that of which it is said that it cannot be told from another
/// @param unexplained  whether for any drift no cause is found
record Findings(
        int series,
        int signalled,
        boolean drifting,
        Set<String> families,
        boolean softer,
        boolean better,
        boolean masked,
        Set<String> named,
        Set<String> notSeparable,
        boolean unexplained) {

    /// @param from the first day of the change; null if nothing changes
    static Findings in(AllRows rows, @Nullable LocalDate from) {
        var counted = rows.drift().stream().filter(DriftRow::counts).toList();
        var judged = series(counted.stream()
                .filter(row -> row.status() != Status.INSUFFICIENT)
                .toList());
        var signalled = series(
                counted.stream().filter(row -> row.status() == Status.DRIFT).toList());
        return new Findings(
                judged.size(),
                signalled.size(),
                rows.index().stream().anyMatch(row -> row.state() == ProgrammeState.DRIFTING),
                rows.index().stream()
                        .flatMap(row -> row.drifting().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                isUp(rows.drift(), "leniency", from),
                isUp(rows.drift(), "ability", from),
                isSince(
                        from,
                        rows.drift().stream()
                                .filter(row -> "masked".equals(row.note()))
                                .toList()),
                events(rows.attribution(), "named"),
                events(rows.attribution(), "not separable"),
                rows.attribution().stream().anyMatch(row -> row.verdict().equals("unexplained")));
    }

    private static Set<String> series(List<DriftRow> rows) {
        var series = new HashSet<String>();
        for (var row : rows) {
            series.add("%s %s %s %s"
                    .formatted(
                            row.indicator(),
                            row.series(),
                            row.scope().kind(),
                            row.scope().code()));
        }
        return series;
    }

    private static boolean isUp(List<DriftRow> rows, String series, @Nullable LocalDate from) {
        var up = rows.stream()
                .filter(row -> row.indicator().equals("d3") && row.series().equals(series))
                .filter(row -> row.scope().equals(Scope.PROGRAMME) && row.status() == Status.DRIFT)
                .filter(row -> row.change() != null && row.change() > 0)
                .toList();
        return isSince(from, up);
    }

    /// Whether something is seen, and nothing of it before it was true: that would be a false alarm.
    private static boolean isSince(@Nullable LocalDate from, List<DriftRow> seen) {
        return !seen.isEmpty()
                && (from == null
                        || seen.stream().noneMatch(row -> row.period().until().isBefore(from)));
    }

    private static Set<String> events(List<AttributionRow> rows, String verdict) {
        return rows.stream()
                .filter(row -> row.verdict().equals(verdict))
                .map(row -> row.causeEvent() == null
                        ? row.causeType() + " " + row.cause()
                        : row.causeEvent().toString())
                .collect(Collectors.toSet());
    }

    boolean isNamedSofter() {
        return softer && !better && !masked;
    }

    boolean isNamedBetter() {
        return better && !softer && !masked;
    }

    /// Whether one of the true causes is named.
    boolean namesOneOf(List<String> causes) {
        return causes.stream().anyMatch(named::contains);
    }

    /// Whether something else is named.
    boolean namesOtherThan(List<String> causes) {
        return !causes.containsAll(named);
    }

    /// Whether it is said of all of the true causes that they cannot be told apart.
    boolean cannotSeparate(List<String> causes) {
        return !causes.isEmpty() && notSeparable.containsAll(causes);
    }
}
