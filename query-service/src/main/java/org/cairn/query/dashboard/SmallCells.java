package org.cairn.query.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.query.suppression.Sum;
import org.cairn.query.suppression.TableSuppression;

/// Which values of a report stay hidden: those of fewer than ten learners, and those from which such a one could be
/// worked out: the sections of a programme from the programme, its cohorts from it, the months of a term from the term.
final class SmallCells {

    /// One value of a series.
    record Cell(
            String pathway,
            String indicator,
            String series,
            String scopeKind,
            String scope,
            String period,
            LocalDate from) {}

    /// @param until the last day of its period
    record Counted(Cell cell, LocalDate until, int learners) {}

    private record Family(String pathway, String indicator, String series) {}

    private record Slice(String period, LocalDate from) {}

    private record Scope(String kind, String code) {}

    static Set<Cell> hidden(List<Counted> counted) {
        var families = new LinkedHashMap<Family, List<Counted>>();
        for (var each : counted) {
            var cell = each.cell();
            families.computeIfAbsent(
                            new Family(cell.pathway(), cell.indicator(), cell.series()), _ -> new ArrayList<>())
                    .add(each);
        }
        var hidden = new HashSet<Cell>();
        families.values().forEach(family -> hidden.addAll(hiddenOfOne(family)));
        return hidden;
    }

    private static Set<Cell> hiddenOfOne(List<Counted> family) {
        var learners = new HashMap<Cell, Integer>();
        family.forEach(each -> learners.put(each.cell(), each.learners()));
        var sums = new ArrayList<Sum<Cell>>();
        sums.addAll(scopes(family, "section"));
        sums.addAll(scopes(family, "cohort"));
        sums.addAll(terms(family));
        return TableSuppression.hidden(learners, sums);
    }

    /// In each period: the parts of this kind are together the programme.
    private static List<Sum<Cell>> scopes(List<Counted> family, String kind) {
        var parts = new LinkedHashMap<Slice, List<Cell>>();
        var wholes = new HashMap<Slice, Cell>();
        for (var each : family) {
            var cell = each.cell();
            var slice = new Slice(cell.period(), cell.from());
            if (cell.scopeKind().equals(kind))
                parts.computeIfAbsent(slice, _ -> new ArrayList<>()).add(cell);
            if (cell.scopeKind().equals("programme")) wholes.put(slice, cell);
        }
        return sums(parts, wholes);
    }

    /// In each scope: the months of a term are together the term.
    private static List<Sum<Cell>> terms(List<Counted> family) {
        var sums = new ArrayList<Sum<Cell>>();
        var months = new HashMap<Scope, List<Cell>>();
        for (var each : family) {
            var cell = each.cell();
            if (cell.period().equals("month"))
                months.computeIfAbsent(new Scope(cell.scopeKind(), cell.scope()), _ -> new ArrayList<>())
                        .add(cell);
        }
        for (var term : family) {
            var cell = term.cell();
            if (!cell.period().equals("term")) continue;
            var within = months.getOrDefault(new Scope(cell.scopeKind(), cell.scope()), List.of()).stream()
                    .filter(month ->
                            !month.from().isBefore(cell.from()) && !month.from().isAfter(term.until()))
                    .toList();
            if (!within.isEmpty()) sums.add(Sum.of(within, cell));
        }
        return sums;
    }

    private static List<Sum<Cell>> sums(Map<Slice, List<Cell>> parts, Map<Slice, Cell> wholes) {
        var sums = new ArrayList<Sum<Cell>>();
        parts.forEach((slice, cells) -> {
            var whole = wholes.get(slice);
            if (whole != null) sums.add(Sum.of(cells, whole));
        });
        return sums;
    }

    private SmallCells() {}
}
