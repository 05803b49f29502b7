package org.cairn.projections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows on their way into the database: one statement for all of them, an array for each column.
///
/// The last three columns are always the event's `effective_on`, `recorded_at` and `position`.
public final class Rows {
    private static final String FED = "{rows}";
    private static final String[] CLOCKS = {"effective_on date", "recorded_at timestamptz", "position bigint"};
    /// The same as a star schema names them: what begins with an underscore is of the machinery.
    private static final String[] STAR_CLOCKS = {"occurred_on date", "recorded_at timestamptz", "_position bigint"};

    private final String statement;
    private final String withoutSums;
    private final @Nullable String sums;
    private final List<Column> columns;

    private Rows(String statement, String withoutSums, @Nullable String sums, List<Column> columns) {
        this.statement = statement;
        this.withoutSums = withoutSums;
        this.sums = sums;
        this.columns = columns;
    }

    /// Rows that are added to a table unless their key is there already.
    ///
    /// @param table   qualified with the schema
    /// @param columns each `name type`, without the three that all have
    public static Rows into(String table, String... columns) {
        return into(table, columns(columns, CLOCKS));
    }

    /// The same for a table of a star schema, whose last three columns are `occurred_on`, `recorded_at` and
    /// `_position`.
    public static Rows intoStar(String table, String... columns) {
        return into(table, columns(columns, STAR_CLOCKS));
    }

    private static Rows into(String table, List<Column> all) {
        var insert = insert(table, all);
        return new Rows(insert, insert, null, all);
    }

    private static String insert(String table, List<Column> all) {
        var names = all.stream().map(Column::name).collect(Collectors.joining(", "));
        return "INSERT INTO %s (%s) SELECT %s FROM %s ON CONFLICT DO NOTHING".formatted(table, names, names, FED);
    }

    /// Rows for a statement that selects them from `{rows}`.
    public static Rows through(String statement, String... columns) {
        return new Rows(statement, statement, null, columns(columns, CLOCKS));
    }

    /// Rows for a statement that adds them to a table and to sums of it, unless their key is there already. While a
    /// generation is loaded they are only added to the table, and its sums are made at the end.
    ///
    /// @param sums makes from all rows of the table what the statement would have added up to
    public static Rows summed(String table, String statement, String sums, String... columns) {
        var all = columns(columns, CLOCKS);
        return new Rows(statement, insert(table, all), sums, all);
    }

    /// The same with the clocks of a star schema.
    public static Rows throughStar(String statement, String... columns) {
        return new Rows(statement, statement, null, columns(columns, STAR_CLOCKS));
    }

    /// @param values in the order of the columns
    public void add(Recorded event, @Nullable Object... values) {
        add(event.event().effectiveOn(), event.recordedAt(), event.position(), values);
    }

    /// @param values in the order of the columns
    public void add(LocalDate on, Instant recordedAt, long position, @Nullable Object... values) {
        if (values.length != columns.size() - CLOCKS.length) {
            throw new IllegalArgumentException("%d values for %s".formatted(values.length, statement));
        }
        var column = 0;
        for (var value : values) columns.get(column++).add(value);
        columns.get(column++).add(on);
        columns.get(column++).add(recordedAt);
        columns.get(column).add(position);
    }

    /// Makes the sums of a generation that was loaded without them; null where there are none.
    @Nullable
    String sums() {
        return sums;
    }

    boolean isEmpty() {
        return columns.getFirst().isEmpty();
    }

    /// Sends all rows in one statement. Adds nothing to what the fold has collected, so it can be called again.
    ///
    /// @param target the generation that they belong to
    void write(Connection connection, Target target) throws SQLException {
        var wanted = target.summed() ? statement : withoutSums;
        try (var prepared = connection.prepareStatement(target.space().in(wanted.replace(FED, fed())))) {
            bind(connection, prepared);
            prepared.executeUpdate();
        }
    }

    private String fed() {
        return "(SELECT %s FROM unnest(%s) AS fed (%s)) AS fed"
                .formatted(
                        join(columns.stream().map(Column::expression)),
                        join(columns.stream().map(_ -> "?")),
                        join(columns.stream().map(Column::name)));
    }

    private void bind(Connection connection, PreparedStatement prepared) throws SQLException {
        for (var i = 0; i < columns.size(); i++) {
            prepared.setArray(i + 1, columns.get(i).array(connection));
        }
    }

    private static String join(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }

    private static List<Column> columns(String[] own, String[] clocks) {
        return Stream.concat(Arrays.stream(own), Arrays.stream(clocks))
                .map(Column::parse)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
