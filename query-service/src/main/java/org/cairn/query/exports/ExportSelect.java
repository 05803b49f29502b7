package org.cairn.query.exports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of one export, fetched a thousand at a time through a cursor.
final class ExportSelect {
    private static final int FETCH_ROWS = 1_000;
    /// What files have in place of a day that never comes: their calendars know no infinity.
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private final ExportTable table;
    private final Manifest.Filter filter;
    private final ZoneId zone;

    ExportSelect(ExportTable table, Manifest.Filter filter, ZoneId zone) {
        this.table = table;
        this.filter = filter;
        this.zone = zone;
    }

    /// On a connection inside a transaction, as only there a cursor is fetched in parts.
    PreparedStatement prepare(Connection connection) throws SQLException {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        table.day().ifPresent(day -> {
            add(conditions, parameters, day, ">=", filter.from());
            var to = filter.to();
            add(conditions, parameters, day, "<", to == null ? null : to.plusDays(1));
        });
        var statement = connection.prepareStatement(sql(conditions));
        statement.setFetchSize(FETCH_ROWS);
        for (var i = 0; i < parameters.size(); i++) statement.setObject(i + 1, parameters.get(i));
        return statement;
    }

    private void add(
            List<String> conditions,
            List<Object> parameters,
            ExportColumn day,
            String operator,
            @Nullable LocalDate bound) {
        if (bound == null) return;
        conditions.add("%s %s ?".formatted(quoted(day.name()), operator));
        parameters.add(
                day.kind() == ColumnKind.DATE ? bound : bound.atStartOfDay(zone).toOffsetDateTime());
    }

    private String sql(List<String> conditions) {
        var sql = new StringBuilder("SELECT ")
                .append(table.columns().stream()
                        .map(column -> quoted(column.name()))
                        .collect(Collectors.joining(", ")))
                .append(" FROM ")
                .append(quoted(table.name().substring(0, table.name().indexOf('.'))))
                .append('.')
                .append(quoted(table.name().substring(table.name().indexOf('.') + 1)));
        if (!conditions.isEmpty()) sql.append(" WHERE ").append(String.join(" AND ", conditions));
        if (!table.key().isEmpty()) {
            sql.append(" ORDER BY ")
                    .append(table.key().stream().map(ExportSelect::quoted).collect(Collectors.joining(", ")));
        }
        return sql.toString();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// The values of the row at which the cursor is.
    void read(ResultSet row, @Nullable Object[] values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            values[i] = value(row, i + 1, table.columns().get(i).kind());
        }
    }

    private static @Nullable Object value(ResultSet row, int column, ColumnKind kind) throws SQLException {
        return switch (kind) {
            case TEXT -> row.getString(column);
            case UUID -> row.getObject(column, UUID.class);
            case BOOLEAN -> row.getObject(column, Boolean.class);
            case INTEGER -> row.getObject(column, Integer.class);
            case BIGINT -> row.getObject(column, Long.class);
            case DECIMAL -> row.getBigDecimal(column);
            case DOUBLE -> row.getObject(column, Double.class);
            case DATE -> day(row.getObject(column, LocalDate.class));
            case TIMESTAMP -> {
                var moment = row.getObject(column, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
        };
    }

    private static @Nullable LocalDate day(@Nullable LocalDate day) {
        if (day == null) return null;
        if (day.isAfter(NEVER)) return NEVER;
        return day.isBefore(ALWAYS) ? ALWAYS : day;
    }
}
