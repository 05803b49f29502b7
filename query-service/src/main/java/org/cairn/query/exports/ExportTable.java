package org.cairn.query.exports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table that can be exported.
///
/// @param name    with its schema, for example `bi.fact_judgement`
/// @param comment what it holds
/// @param columns in their order
/// @param key     the columns of its primary key, by which rows are ordered; empty for a view
/// @param rows    whether it shows rows about single learners or staff, under random ids, and not aggregates alone
public record ExportTable(
        String name, @Nullable String comment, List<ExportColumn> columns, List<String> key, boolean rows) {

    /// Days by which a table can be filtered, the best first.
    private static final List<String> DAYS =
            List.of("occurred_on", "occurred_at", "effective_on", "period_from", "month", "day", "valid_from");

    /// By which `from` and `to` choose, if there is one.
    public Optional<ExportColumn> day() {
        return DAYS.stream()
                .flatMap(name -> columns.stream().filter(column -> column.name().equals(name)))
                .filter(column -> column.kind() == ColumnKind.DATE || column.kind() == ColumnKind.TIMESTAMP)
                .findFirst();
    }
}
