package org.cairn.projections.reports.aggregates;

import java.util.List;

/// One table of counts.
///
/// @param table   in the schema `reports`
/// @param columns those that `sql` gives, in its order: all of the table but `pathway` and `suppressed`
/// @param beside  what `sql` gives after them, which is not stored: by it rows make up wholes
/// @param hides   what of it is hidden
/// @param sql     counts the cells of one programme; `{pathway}` stands for the comparison with its code
record Aggregate(String table, List<String> columns, List<String> beside, Hides hides, String sql) {

    /// What of a table is hidden.
    sealed interface Hides {
        /// The columns that are empty where a row is hidden.
        List<String> counts();
    }

    /// Nothing: it tells of no learner.
    record Nothing() implements Hides {
        @Override
        public List<String> counts() {
            return List.of();
        }
    }

    /// Each row is a cell of learners.
    ///
    /// @param learners the column with their number
    /// @param wholes   columns; rows with the same values in them make up a whole that a reader may know
    record Cells(String learners, List<String> counts, List<List<String>> wholes, Exact exact) implements Hides {
        Cells(String learners, List<String> counts, List<List<String>> wholes) {
            this(learners, counts, wholes, (_, _) -> true);
        }
    }

    /// Which rows are told to the learner. The counts of the others are told to the nearest ten, and hidden only where
    /// they are few: what other tables tell of the same learners cannot be set against them.
    interface Exact {
        boolean holds(Counted counted, int row);
    }

    /// Each row has two cells, of those of whom it is true and of those of whom it is not, which are hidden together.
    ///
    /// @param part   the column with the number of those of whom it is true
    /// @param all    the column with the number of both
    /// @param wholes as above, of each of the two
    record Shares(String part, String all, List<String> counts, List<List<String>> wholes) implements Hides {}

    static Aggregate open(String table, String columns, String sql) {
        return of(table, columns, new Nothing(), sql);
    }

    static Aggregate of(String table, String columns, Hides hides, String sql) {
        return new Aggregate(table, List.of(columns.split(", ")), List.of(), hides, sql);
    }

    Aggregate with(String... besides) {
        return new Aggregate(table, columns, List.of(besides), hides, sql);
    }

    boolean hasSuppressed() {
        return !(hides instanceof Nothing);
    }

    /// Its place in a row of [Counted]: `suppressed` stands between what is stored and what is not.
    int index(String column) {
        var index = columns.indexOf(column);
        if (index < 0 && beside.contains(column)) index = columns.size() + 1 + beside.indexOf(column);
        if (index < 0) throw new IllegalStateException("%s has no %s".formatted(table, column));
        return index;
    }
}
