package org.cairn.projections.reports.aggregates;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one table for one programme.
///
/// @param rows the columns of the table without `pathway`, then whether the row is hidden, then what is not stored
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
                    rows.add(values(aggregate, row));
                }
            }
        }
        // In an order of their own, whatever the database's was: of cells of one size the same one is hidden.
        rows.sort(Comparator.comparing(Arrays::toString));
        return new Counted(aggregate, rows);
    }

    private static @Nullable Object[] values(Aggregate aggregate, ResultSet row) throws SQLException {
        var stored = aggregate.columns().size();
        @Nullable
        Object[] values = new @Nullable Object[stored + 1 + aggregate.beside().size()];
        for (var i = 0; i < stored; i++) values[i] = row.getObject(i + 1);
        values[stored] = false;
        for (var i = 0; i < aggregate.beside().size(); i++) values[stored + 1 + i] = row.getObject(stored + 1 + i);
        return values;
    }

    @Nullable
    Object value(int row, String column) {
        return rows.get(row)[aggregate.index(column)];
    }

    void put(int row, String column, Object value) {
        @Nullable Object[] values = rows.get(row);
        values[aggregate.index(column)] = value;
    }

    /// Takes out of a row what it tells of learners.
    void hide(int row) {
        @Nullable Object[] values = rows.get(row);
        for (var column : aggregate.hides().counts()) values[aggregate.index(column)] = null;
        values[aggregate.columns().size()] = true;
    }
}
