package org.cairn.projections.reports;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.contracts.suppression.Sum;
import org.cairn.contracts.suppression.Suppression;
import org.jspecify.annotations.Nullable;

/// Which rows of a report are withheld: those that tell of fewer than ten learners, and those from which such a one
/// could
/// be worked out: the sections of a programme from the programme, its cohorts from it, the months of a term from the
/// term, the parts of a figure from the figure.
///
/// It is decided once, when a report is made, over the rows of its whole window: whoever shows them shows the same.
public final class WithheldCells {
    /// Said in a row in the place of its figures.
    public static final String NOTE = "suppressed";

    /// Where a row stands.
    ///
    /// @param figure   what it tells; no other row of the same scope and period tells it
    /// @param partOf   the figure that this one is a part of; null where there is none
    /// @param learners of whom it tells; null where it tells of none
    public record Place(
            String figure,
            @Nullable String partOf,
            Scope scope,
            Period period,
            @Nullable Integer learners) {}

    private record Row(String figure, Scope scope, Period period) {}

    private record Slice(Scope.Kind kind, Period period) {}

    /// The rows of one figure, and what a reader can add up of them.
    ///
    /// @param learners of the rows that tell of any, in the order of their scopes and periods
    private record Figure(Map<Row, Integer> learners, List<Sum<Row>> sums) {}

    private static final int LEVELS = 2;

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<Row, List<Row>> parts = new LinkedHashMap<>();
    private final Set<Row> withheld = new HashSet<>();

    private WithheldCells(List<Place> places) {
        var inOrder = places.stream()
                .sorted(Comparator.comparing(Place::scope).thenComparing(Place::period))
                .toList();
        var byFigure = new TreeMap<String, Map<Row, Integer>>();
        for (var place : inOrder) {
            if (place.learners() != null) tells(row(place), place.learners(), byFigure);
        }
        // What has parts of learners tells of learners: a dimension by its parts, the index by its dimensions.
        for (var above = 0; above < LEVELS; above++) {
            parts.clear();
            for (var place : inOrder) {
                if (place.partOf() == null || learners(row(place), byFigure) == null) continue;
                var whole = new Row(place.partOf(), place.scope(), place.period());
                parts.computeIfAbsent(whole, _ -> new ArrayList<>()).add(row(place));
            }
            parts.keySet().retainAll(places.stream().map(WithheldCells::row).collect(Collectors.toSet()));
            parts.forEach((whole, of) -> {
                if (learners(whole, byFigure) != null) return;
                tells(
                        whole,
                        of.stream()
                                .mapToInt(each -> requireNonNull(learners(each, byFigure)))
                                .sum(),
                        byFigure);
            });
        }
        byFigure.forEach((figure, learners) -> figures.put(figure, new Figure(learners, sums(learners))));
    }

    private static void tells(Row row, int learners, Map<String, Map<Row, Integer>> byFigure) {
        byFigure.computeIfAbsent(row.figure(), _ -> new LinkedHashMap<>()).put(row, learners);
    }

    private static @Nullable Integer learners(Row row, Map<String, Map<Row, Integer>> byFigure) {
        var figure = byFigure.get(row.figure());
        return figure == null ? null : figure.get(row);
    }

    private static Row row(Place place) {
        return new Row(place.figure(), place.scope(), place.period());
    }

    /// Of each place whether its row is withheld.
    public static List<Boolean> of(List<Place> places) {
        var cells = new WithheldCells(places);
        cells.withhold();
        return places.stream().map(place -> cells.withheld.contains(row(place))).toList();
    }

    private void withhold() {
        for (var before = -1; before < withheld.size(); ) {
            before = withheld.size();
            for (var figure : figures.values()) {
                var already = new HashSet<>(withheld);
                already.retainAll(figure.learners().keySet());
                withheld.addAll(Suppression.hidden(figure.learners(), figure.sums(), already));
            }
            parts.forEach(this::withholdAnother);
        }
    }

    /// One that is withheld alone of a figure and its parts would follow from the others.
    private void withholdAnother(Row whole, List<Row> of) {
        var all = new ArrayList<>(of);
        all.add(whole);
        if (all.stream().filter(withheld::contains).count() != 1) return;
        all.stream()
                .filter(each -> !withheld.contains(each))
                .min(Comparator.comparingInt(this::learners))
                .ifPresent(withheld::add);
    }

    private int learners(Row row) {
        var figure = figures.get(row.figure());
        return figure == null ? Integer.MAX_VALUE : figure.learners().getOrDefault(row, Integer.MAX_VALUE);
    }

    /// In each period the sections are together the programme, and so are the cohorts; in each scope the months of a
    /// term are together the term.
    private static List<Sum<Row>> sums(Map<Row, Integer> learners) {
        var slices = new LinkedHashMap<Slice, List<Row>>();
        var sums = new ArrayList<Sum<Row>>();
        for (var row : learners.keySet()) {
            if (row.scope().kind() != Scope.Kind.PROGRAMME) {
                slices.computeIfAbsent(new Slice(row.scope().kind(), row.period()), _ -> new ArrayList<>())
                        .add(row);
            }
            if (row.period().kind() != Period.Kind.TERM) continue;
            var months = new ArrayList<Row>();
            for (var month = row.period().first(); !month.isAfter(row.period().last()); month = month.plusMonths(1)) {
                var of = new Row(row.figure(), row.scope(), Period.month(month));
                if (learners.containsKey(of)) months.add(of);
            }
            if (!months.isEmpty()) sums.add(Sum.of(months, row));
        }
        slices.forEach((slice, of) -> {
            var whole = new Row(of.getFirst().figure(), Scope.PROGRAMME, slice.period());
            sums.add(learners.containsKey(whole) ? Sum.of(of, whole) : Sum.known(of));
        });
        return sums;
    }
}
