package org.cairn.projections.reports.aggregates;

import java.util.List;

/// One table of counts.
///
/// @param table   in the schema `reports`
/// @param columns those that `sql` gives, in its order: all of the table but `pathway` and `suppressed`
/// @param hides   what of it is hidden
/// @param sql     counts the cells of one programme; `{pathway}` stands for the comparison with its code
record Aggregate(String table, List<String> columns, Hides hides, String sql) {

    /// What of a table is hidden.
    sealed interface Hides {}

    /// Nothing: it tells of no learner.
    record Nothing() implements Hides {}

    /// Cells of few learners, and complements among those that share the values of `group`.
    ///
    /// @param learners the column with their number
    /// @param counts   columns that are empty where the cell is hidden
    record SmallCells(List<String> group, String learners, List<String> counts) implements Hides {}

    /// Cells of few learners, each by itself: there is no sum.
    record Alone(String learners, List<String> counts) implements Hides {}

    /// Those who did beside all there are.
    record Part(String part, String all, List<String> counts) implements Hides {}

    static Aggregate open(String table, String columns, String sql) {
        return of(table, columns, new Nothing(), sql);
    }

    static Aggregate of(String table, String columns, Hides hides, String sql) {
        return new Aggregate(table, List.of(columns.split(", ")), hides, sql);
    }

    boolean hasSuppressed() {
        return !(hides instanceof Nothing);
    }

    int index(String column) {
        var index = columns.indexOf(column);
        if (index < 0) throw new IllegalStateException("%s has no %s".formatted(table, column));
        return index;
    }
}
