package org.cairn.standalone.simulate;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.projections.reports.AllRows;
import org.cairn.projections.reports.AttributionRow;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.ProgrammeState;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;

/// What the reports on one programme say, as far as it can be held against the truth.
///
/// @param series       how many series that count were ever given a status
/// @param signalled    how many of them were ever in drift
/// @param drifting     whether the programme was ever called drifting
/// @param families     that were ever in drift, by the rule for many series
/// @param softer       whether marking was ever found to be softer
/// @param better       whether work was ever found to be better
/// @param masked       whether the one was ever found to hide the other
/// @param named        the events that are named as causes of anything
/// @param notSeparable the events of which it is said that they cannot be told from another
/// @param unexplained  whether for any drift no cause is found
record Findings(
        int series,
        int signalled,
        boolean drifting,
        Set<String> families,
        boolean softer,
        boolean better,
        boolean masked,
        Set<UUID> named,
        Set<UUID> notSeparable,
        boolean unexplained) {

    static Findings in(AllRows rows) {
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
                isUp(rows.drift(), "leniency"),
                isUp(rows.drift(), "ability"),
                rows.drift().stream().anyMatch(row -> "masked".equals(row.note())),
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

    private static boolean isUp(List<DriftRow> rows, String series) {
        return rows.stream()
                .filter(row -> row.indicator().equals("d3") && row.series().equals(series))
                .filter(row -> row.scope().equals(Scope.PROGRAMME) && row.status() == Status.DRIFT)
                .map(DriftRow::change)
                .filter(Objects::nonNull)
                .anyMatch(change -> change > 0);
    }

    private static Set<UUID> events(List<AttributionRow> rows, String verdict) {
        return rows.stream()
                .filter(row -> row.verdict().equals(verdict))
                .map(AttributionRow::causeEvent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    boolean isNamedSofter() {
        return softer && !better;
    }

    boolean isNamedBetter() {
        return better && !softer;
    }

    /// Whether one of the true causes is named.
    boolean namesOneOf(List<UUID> causes) {
        return causes.stream().anyMatch(named::contains);
    }

    /// Whether something else is named.
    boolean namesOtherThan(List<UUID> causes) {
        return !causes.containsAll(named);
    }

    /// Whether it is said of all of the true causes that they cannot be told apart.
    boolean cannotSeparate(List<UUID> causes) {
        return !causes.isEmpty() && notSeparable.containsAll(causes);
    }
}
