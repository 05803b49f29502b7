package org.cairn.projections;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One column of a batch of rows, sent as one array.
///
/// The driver sends arrays of text and of integers in binary form and everything else as one long literal. So the other
/// types travel as what they are made of: days and microseconds since 1970, or text that is cast.
final class Column {
    private final String name;
    private final Wire wire;
    private final String expression;
    private final List<@Nullable Object> values = new ArrayList<>();

    private enum Wire {
        TEXT("text"),
        INTEGER("int4"),
        BIGINT("int8");

        private final String type;

        Wire(String type) {
            this.type = type;
        }
    }

    private Column(String name, Wire wire, String expression) {
        this.name = name;
        this.wire = wire;
        this.expression = expression;
    }

    /// @param definition `name type`
    static Column parse(String definition) {
        var space = definition.indexOf(' ');
        var name = definition.substring(0, space);
        var type = definition.substring(space + 1);
        return switch (type) {
            case "text" -> new Column(name, Wire.TEXT, name);
            case "integer" -> new Column(name, Wire.INTEGER, name);
            case "bigint" -> new Column(name, Wire.BIGINT, name);
            case "date" -> new Column(name, Wire.INTEGER, "date '1970-01-01' + %1$s AS %1$s".formatted(name));
            case "timestamptz" ->
                new Column(
                        name,
                        Wire.BIGINT,
                        "timestamptz 'epoch' + %1$s * interval '1 microsecond' AS %1$s".formatted(name));
            default -> new Column(name, Wire.TEXT, "%1$s::%2$s AS %1$s".formatted(name, type));
        };
    }

    String name() {
        return name;
    }

    /// Makes the column's own type of what travelled.
    String expression() {
        return expression;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    void add(@Nullable Object value) {
        values.add(
                switch (value) {
                    case null -> null;
                    case LocalDate day -> Math.toIntExact(day.toEpochDay());
                    case Instant moment -> ChronoUnit.MICROS.between(Instant.EPOCH, moment);
                    case Integer number -> number;
                    case Long number -> number;
                    default -> value.toString();
                });
    }

    Array array(Connection connection) throws SQLException {
        var copy =
                switch (wire) {
                    case TEXT -> values.toArray(String[]::new);
                    case INTEGER -> values.toArray(Integer[]::new);
                    case BIGINT -> values.toArray(Long[]::new);
                };
        return connection.createArrayOf(wire.type, copy);
    }
}
