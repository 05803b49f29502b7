package org.cairn.projections.bi;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.projections.Rows;
import org.jspecify.annotations.Nullable;

/// One table of the schema `bi` whose rows are the facts of one kind: its columns are the components of the record.
///
/// @param name    without the schema
/// @param columns without those of [At]
/// @param key     the columns of its primary key
record FactTable<F extends Fact>(
        Class<F> kind, String name, String key, List<FactColumn> columns, Constructor<F> constructor) {

    /// Of which each event gives one row.
    static <F extends Fact> FactTable<F> of(Class<F> kind, String name) {
        return of(kind, name, "_position");
    }

    static <F extends Fact> FactTable<F> of(Class<F> kind, String name, String key) {
        var components = kind.getRecordComponents();
        var columns = Arrays.stream(components).skip(1).map(FactColumn::of).toList();
        try {
            var constructor = kind.getDeclaredConstructor(Arrays.stream(components)
                    .map(component -> component.getType())
                    .toArray(Class[]::new));
            return new FactTable<>(kind, name, key, columns, constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    Rows rows() {
        return Rows.intoStar(
                "bi." + name, columns.stream().map(FactColumn::definition).toArray(String[]::new));
    }

    void add(Rows rows, Fact fact) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (var i = 0; i < values.length; i++) values[i] = columns.get(i).value(fact);
        rows.add(fact.at().on(), fact.at().recordedAt(), fact.at().position(), values);
    }

    boolean has(String column) {
        return columns.stream().anyMatch(each -> each.name().equals(column));
    }

    /// Whether its rows can turn out to be a mistake: those that were recorded in the running of programmes.
    boolean isRetractable() {
        return has("operation") && kind != OperationFact.Retraction.class;
    }

    /// Creates the table and what it is looked up by.
    String ddl() {
        var lines = new ArrayList<String>();
        for (var column : columns) lines.add(column.definition() + (column.isNullable() ? "" : " NOT NULL"));
        lines.add("occurred_on date NOT NULL");
        // A day is no moment, but charts have an axis of moments. Stored, as PostgreSQL 16 knows nothing else.
        lines.add("occurred_at timestamptz NOT NULL"
                + " GENERATED ALWAYS AS (occurred_on::timestamp AT TIME ZONE 'UTC') STORED");
        lines.add("recorded_at timestamptz NOT NULL");
        if (isRetractable()) lines.add("retracted_on date");
        lines.add("_position bigint NOT NULL");
        lines.add("_projected_at timestamptz NOT NULL DEFAULT transaction_timestamp()");
        lines.add("PRIMARY KEY (%s)".formatted(key));
        return "CREATE TABLE bi.%s (\n    %s);\n%s".formatted(name, String.join(",\n    ", lines), indexes());
    }

    private String indexes() {
        var ddl = new StringBuilder();
        if (name.startsWith("fact_")) {
            if (has("pathway")) ddl.append("CREATE INDEX ON bi.%s (pathway, occurred_on);\n".formatted(name));
            else if (has("learner")) ddl.append("CREATE INDEX ON bi.%s (learner);\n".formatted(name));
            if (has("operation")) ddl.append("CREATE INDEX ON bi.%s (operation);\n".formatted(name));
        }
        return ddl.toString();
    }

    /// What [#read] expects.
    String select() {
        return Stream.concat(
                        Stream.of("_position", "recorded_at", "occurred_on"),
                        columns.stream().map(FactColumn::name))
                .collect(Collectors.joining(", ", "SELECT ", " FROM bi." + name));
    }

    F read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[columns.size() + 1];
        values[0] = new At(
                row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getObject(3, LocalDate.class));
        for (var i = 0; i < columns.size(); i++) values[i + 1] = columns.get(i).read(row, i + 4);
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A row of %s is no fact".formatted(name), e);
        }
    }
}
