package org.cairn.projections.reports.aggregates;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.contracts.suppression.Sum;
import org.cairn.contracts.suppression.Suppression;
import org.jspecify.annotations.Nullable;

/// Which rows of the tables of a programme are hidden, by the one rule, over all of its tables together: what one of
/// them hides another one must not give away.
final class Hiding {

    /// Learners that a number tells of.
    private sealed interface Cell {

        /// @param others whether those of whom it is not true
        record OfRow(String table, int row, boolean others) implements Cell {}

        /// Rows that make up a whole. Wholes of the same number can be the same learners, and
        /// often are: the months in which a cohort enrolled, and those of it who reached a
        /// milestone and who did not. They are taken for one, so that what is hidden in one table
        /// does not follow from another.
        ///
        /// @param apart which whole it is, where its rows overlap; else empty
        record Whole(String apart, long size) implements Cell {}
    }

    /// @param values that its rows have in these columns
    private record Group(String table, List<String> columns, String which, List<@Nullable Object> values) {}

    /// How many learners it has: everybody knows.
    private final long programme;

    private final Map<Cell, Long> learners = new LinkedHashMap<>();
    private final List<Sum<Cell>> sums = new ArrayList<>();
    private final Map<Cell, Cell> pairs = new LinkedHashMap<>();
    private final Map<Group, List<Cell>> groups = new LinkedHashMap<>();

    /// Takes the counts of what is hidden out of the tables.
    static void over(List<Counted> all) {
        var hiding = new Hiding(all.stream()
                .filter(each -> each.aggregate() == AggregateTables.STATUS)
                .mapToLong(each -> IntStream.range(0, each.rows().size())
                        .mapToLong(row -> number(each, row, "learners"))
                        .sum())
                .sum());
        all.forEach(hiding::add);
        hiding.groups.forEach((group, parts) ->
                hiding.whole(AggregateTables.OVERLAPPING.contains(group.table()) ? group.toString() : "", parts));
        var hidden = Suppression.hidden(hiding.learners, hiding.sums, Set.of(), hiding.pairs);
        // Which is first, and emptied after: a number that is gone tells no more which whole it was.
        var rows = new ArrayList<Row>();
        for (var each : all) {
            for (var row = 0; row < each.rows().size(); row++) {
                if (hiding.cells(each, row).anyMatch(hidden::contains)) rows.add(new Row(each, row));
            }
        }
        rows.forEach(each -> each.counted().hide(each.row()));
        all.forEach(Hiding::round);
    }

    private static void round(Counted counted) {
        if (!(counted.aggregate().hides() instanceof Aggregate.Cells cells)) return;
        for (var row = 0; row < counted.rows().size(); row++) {
            if (cells.exact().holds(counted, row)) continue;
            if (Suppression.isSmall(number(counted, row, cells.learners()))) {
                counted.hide(row);
            } else {
                for (var column : cells.counts()) {
                    counted.put(row, column, Suppression.rounded(number(counted, row, column)));
                }
            }
        }
    }

    private record Row(Counted counted, int row) {}

    private void add(Counted counted) {
        for (var row = 0; row < counted.rows().size(); row++) {
            switch (counted.aggregate().hides()) {
                case Aggregate.Nothing _ -> {}
                case Aggregate.Cells cells -> add(counted, row, cells);
                case Aggregate.Shares shares -> add(counted, row, shares);
            }
        }
    }

    private void add(Counted counted, int row, Aggregate.Cells cells) {
        if (!cells.exact().holds(counted, row)) return;
        var those = new Cell.OfRow(counted.aggregate().table(), row, false);
        learners.put(those, number(counted, row, cells.learners()));
        for (var columns : cells.wholes()) group(counted, row, columns, "those").add(those);
    }

    private void add(Counted counted, int row, Aggregate.Shares shares) {
        var those = new Cell.OfRow(counted.aggregate().table(), row, false);
        var others = new Cell.OfRow(counted.aggregate().table(), row, true);
        var all = number(counted, row, shares.all());
        learners.put(those, number(counted, row, shares.part()));
        learners.put(others, all - size(those));
        pairs.put(those, others);
        var both = whole("", List.of(those, others));
        for (var columns : shares.wholes()) {
            group(counted, row, columns, "those").add(those);
            group(counted, row, columns, "others").add(others);
            if (learners.containsKey(both)) group(counted, row, columns, "all").add(both);
        }
    }

    private List<Cell> group(Counted counted, int row, List<String> columns, String which) {
        var values = columns.stream()
                .<@Nullable Object>map(column -> counted.value(row, column))
                .toList();
        return groups.computeIfAbsent(
                new Group(counted.aggregate().table(), columns, which, values), _ -> new ArrayList<>());
    }

    private Cell whole(String apart, List<Cell> parts) {
        var whole = new Cell.Whole(apart, parts.stream().mapToLong(this::size).sum());
        if (apart.isEmpty() && whole.size() == programme) {
            sums.add(Sum.known(parts));
        } else {
            learners.put(whole, whole.size());
            sums.add(Sum.of(parts, whole));
        }
        return whole;
    }

    private Stream<Cell> cells(Counted counted, int row) {
        return switch (counted.aggregate().hides()) {
            case Aggregate.Nothing _ -> Stream.empty();
            case Aggregate.Cells cells ->
                cells.exact().holds(counted, row)
                        ? Stream.of(new Cell.OfRow(counted.aggregate().table(), row, false))
                        : Stream.empty();
            case Aggregate.Shares shares ->
                Stream.of(
                        new Cell.OfRow(counted.aggregate().table(), row, false),
                        new Cell.OfRow(counted.aggregate().table(), row, true),
                        new Cell.Whole("", number(counted, row, shares.all())));
        };
    }

    private static long number(Counted counted, int row, String column) {
        return ((Number) requireNonNull(counted.value(row, column))).longValue();
    }

    private long size(Cell cell) {
        return requireNonNull(learners.get(cell));
    }

    private Hiding(long programme) {
        this.programme = programme;
    }
}
