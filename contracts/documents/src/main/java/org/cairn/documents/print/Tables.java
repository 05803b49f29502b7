package org.cairn.documents.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table with a caption, each row of which says what its first cell names. On a narrow screen the cells stand below
/// each other, each with its own label.
final class Tables<R> {

    private record Column<R>(String heading, Function<R, @Nullable Object> cell, boolean isNumber) {}

    /// A code, and what it stands for.
    record Named(Object code, @Nullable String statement) {}

    private final String caption;
    private final String label;
    private final List<Column<R>> columns = new ArrayList<>();

    /// @param of whose it is, for those who hear the page
    Tables(String caption, String of) {
        this.caption = caption;
        this.label = caption + ", " + of;
    }

    Tables<R> column(String heading, Function<R, @Nullable Object> cell) {
        columns.add(new Column<>(heading, cell, false));
        return this;
    }

    Tables<R> number(String heading, Function<R, @Nullable Object> cell) {
        columns.add(new Column<>(heading, cell, true));
        return this;
    }

    /// Nothing at all where there are no rows.
    void write(List<R> rows, Markup out) {
        if (rows.isEmpty()) return;
        out.element(
                "div",
                () -> out.element(
                        "table",
                        () -> {
                            out.text("caption", caption);
                            out.element("thead", () -> head(out), "role", "rowgroup");
                            out.element("tbody", () -> rows.forEach(row -> row(row, out)), "role", "rowgroup");
                        },
                        "role",
                        "table",
                        "class",
                        "stack"),
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                label);
    }

    private void head(Markup out) {
        out.element(
                "tr",
                () -> columns.forEach(each -> out.text(
                        "th",
                        each.heading(),
                        "role",
                        "columnheader",
                        "scope",
                        "col",
                        "class",
                        each.isNumber() ? "num" : "")),
                "role",
                "row");
    }

    private void row(R row, Markup out) {
        out.element(
                "tr",
                () -> {
                    out.element(
                            "th",
                            () -> cell(columns.getFirst().cell().apply(row), out),
                            "role",
                            "rowheader",
                            "scope",
                            "row");
                    for (var each : columns.subList(1, columns.size())) {
                        out.element(
                                "td",
                                () -> cell(each.cell().apply(row), out),
                                "role",
                                "cell",
                                "data-label",
                                each.heading(),
                                "class",
                                each.isNumber() ? "num" : "");
                    }
                },
                "role",
                "row");
    }

    private static void cell(@Nullable Object value, Markup out) {
        switch (value) {
            case LocalDate day -> out.text("time", Words.date(day), "datetime", day.toString(), "class", "nowrap");
            case Named named -> {
                out.text("span", named.code(), "class", "nowrap");
                if (named.statement() != null) {
                    out.text(" ").text("span", named.statement(), "class", "statement");
                }
            }
            case null, default -> out.text(value);
        }
    }
}
