package org.cairn.projections.reports.aggregates;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The cells of one table for one programme, with what is hidden empty.
///
/// @param rows the columns of the table without `pathway`
record Counted(Aggregate aggregate, List<@Nullable Object[]> rows) {

    /// @param pathway empty for what belongs to no programme
    static Counted of(Connection connection, Aggregate aggregate, String pathway) throws SQLException {
        var comparison = pathway.isEmpty() ? "IS NULL" : "= ?";
        var rows = new ArrayList<@Nullable Object[]>();
        try (var select = connection.prepareStatement(aggregate.sql().replace("{pathway}", comparison))) {
            var asked = pathway.isEmpty() ? 0 : select.getParameterMetaData().getParameterCount();
            for (var i = 1; i <= asked; i++) select.setString(i, pathway);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    @Nullable
                    Object[] values =
                            new @Nullable Object[aggregate.columns().size() + (aggregate.hasSuppressed() ? 1 : 0)];
                    for (var i = 0; i < aggregate.columns().size(); i++) values[i] = row.getObject(i + 1);
                    if (aggregate.hasSuppressed()) values[values.length - 1] = false;
                    rows.add(values);
                }
            }
        }
        return new Counted(aggregate, rows).hidden();
    }

    private Counted hidden() {
        switch (aggregate.hides()) {
            case Aggregate.Nothing _ -> {}
            case Aggregate.Alone(var learners, var counts) ->
                rows.stream()
                        .filter(row -> number(row, learners) < Hiding.SMALLEST)
                        .forEach(row -> hide(row, counts));
            case Aggregate.Part(var part, var all, var counts) ->
                rows.stream()
                        .filter(row -> Hiding.ofPart(number(row, part), number(row, all)))
                        .forEach(row -> hide(row, counts));
            case Aggregate.SmallCells cells -> hide(cells);
        }
        return this;
    }

    private void hide(Aggregate.SmallCells cells) {
        var groups = new LinkedHashMap<List<@Nullable Object>, List<@Nullable Object[]>>();
        // In an order of their own, whatever the database's was: among cells of one size the same one is hidden.
        rows.sort(Comparator.comparing(Arrays::toString));
        for (var row : rows) {
            var group = new ArrayList<@Nullable Object>();
            for (var column : cells.group()) group.add(row[aggregate.index(column)]);
            groups.computeIfAbsent(Collections.unmodifiableList(group), _ -> new ArrayList<>())
                    .add(row);
        }
        for (var group : groups.values()) {
            var hidden = Hiding.of(
                    group.stream().map(row -> number(row, cells.learners())).toList());
            for (var i = 0; i < group.size(); i++) {
                if (hidden.get(i)) hide(group.get(i), cells.counts());
            }
        }
    }

    private long number(@Nullable Object[] row, String column) {
        return ((Number) Objects.requireNonNull(row[aggregate.index(column)])).longValue();
    }

    private void hide(@Nullable Object[] row, List<String> counts) {
        for (var column : counts) row[aggregate.index(column)] = null;
        row[row.length - 1] = true;
    }
}
