package org.cairn.standalone;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.projections.reports.AllRows;
import org.cairn.projections.reports.AttributionRow;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.FidelityRow;
import org.cairn.projections.reports.IndexRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.ProgrammeState;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The rows of the schema `reports` as they are stored, read by SQL and by nothing else.
final class StoredReports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What makes a record of a row.
    private interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /// All that is known now of a programme.
    static AllRows of(Connection connection, String pathway) throws SQLException {
        return new AllRows(
                rows(connection, "fidelity", pathway, StoredReports::fidelity),
                rows(connection, "drift", pathway, StoredReports::drift),
                rows(connection, "attribution", pathway, StoredReports::attribution),
                rows(connection, "index", pathway, StoredReports::index));
    }

    private static <R> List<R> rows(Connection connection, String table, String pathway, Reader<R> reader)
            throws SQLException {
        var all = new ArrayList<R>();
        try (var select = connection.prepareStatement(
                "SELECT * FROM reports.%s WHERE pathway = ? AND known_at = 'infinity'".formatted(table))) {
            select.setString(1, pathway);
            try (var row = select.executeQuery()) {
                while (row.next()) all.add(reader.read(row));
            }
        }
        return all;
    }

    private static FidelityRow fidelity(ResultSet row) throws SQLException {
        return new FidelityRow(
                row.getString("pathway"),
                scope(row),
                period(row),
                row.getString("dimension"),
                row.getString("part"),
                number(row, "numerator"),
                number(row, "denominator"),
                number(row, "value"),
                row.getInt("n"),
                row.getObject("learners", Integer.class),
                number(row, "se"),
                number(row, "se_drift"),
                row.getInt("n_sections"),
                number(row, "coverage"),
                row.getInt("n_observers"),
                number(row, "alpha"),
                number(row, "target"),
                number(row, "tolerance"),
                row.getBoolean("off_target"),
                row.getString("weakest"),
                status(row),
                row.getString("reason"),
                row.getString("rubric_version"),
                row.getString("baseline_version"));
    }

    private static DriftRow drift(ResultSet row) throws SQLException {
        return new DriftRow(
                row.getString("pathway"),
                row.getString("indicator"),
                row.getString("series"),
                scope(row),
                period(row),
                number(row, "value"),
                row.getInt("n"),
                row.getObject("learners", Integer.class),
                number(row, "se"),
                number(row, "reference"),
                number(row, "z"),
                number(row, "cusum_up"),
                number(row, "cusum_down"),
                number(row, "change"),
                number(row, "low"),
                number(row, "high"),
                number(row, "target"),
                number(row, "tolerance"),
                row.getBoolean("off_target"),
                row.getBoolean("counts"),
                status(row),
                row.getString("note"),
                parts(row),
                row.getString("baseline_version"));
    }

    private static AttributionRow attribution(ResultSet row) throws SQLException {
        return new AttributionRow(
                row.getString("pathway"),
                row.getString("indicator"),
                row.getString("series"),
                Objects.requireNonNull(month(row, "first_signal_period")),
                month(row, "change_from"),
                month(row, "change_until"),
                months(row.getArray("change_set")),
                row.getString("cause_type"),
                row.getObject("cause_event_id", UUID.class),
                row.getString("cause"),
                row.getObject("cause_on", LocalDate.class),
                row.getObject("lag_periods", Integer.class),
                number(row, "effect"),
                number(row, "ci_low"),
                number(row, "ci_high"),
                number(row, "share_of_gap"),
                row.getString("grade"),
                row.getString("verdict"),
                texts(row.getArray("inseparable")),
                row.getInt("n_affected"),
                row.getInt("n_control"),
                row.getInt("periods"),
                row.getLong("assignments"),
                number(row, "p"),
                number(row, "pre_trend_low"),
                number(row, "pre_trend_high"),
                row.getString("baseline_version"));
    }

    private static IndexRow index(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return new IndexRow(
                row.getString("pathway"),
                Objects.requireNonNull(month(row, "month")),
                row.getString("indicator"),
                number(row, "value"),
                number(row, "weight"),
                number(row, "mean"),
                number(row, "se"),
                number(row, "target"),
                number(row, "tolerance"),
                texts(row.getArray("beyond")),
                Arrays.stream(ProgrammeState.values())
                        .filter(each -> each.code().equals(state))
                        .findFirst()
                        .orElseThrow(),
                texts(row.getArray("drifting")),
                row.getString("baseline_version"));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        var kind = row.getString("scope_kind");
        return Arrays.stream(Scope.Kind.values())
                .filter(each -> each.code().equals(kind))
                .map(each -> new Scope(each, text(row, "scope")))
                .findFirst()
                .orElseThrow();
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Period period(ResultSet row) throws SQLException {
        var first = Objects.requireNonNull(month(row, "period_from"));
        var period = row.getString("period_kind").equals("month") ? Period.month(first) : Period.term(first);
        if (!period.until().equals(row.getObject("period_until", LocalDate.class))) {
            throw new IllegalStateException("%s does not end on %s".formatted(period, row.getDate("period_until")));
        }
        return period;
    }

    private static Status status(ResultSet row) throws SQLException {
        var code = row.getString("status");
        return Arrays.stream(Status.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static SortedMap<String, Double> parts(ResultSet row) throws SQLException {
        var parts = new TreeMap<String, Double>();
        JSON.readTree(row.getString("parts"))
                .properties()
                .forEach(part -> parts.put(part.getKey(), part.getValue().doubleValue()));
        return parts;
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    private static @Nullable YearMonth month(ResultSet row, String column) throws SQLException {
        var day = row.getObject(column, LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }

    private static List<YearMonth> months(Array days) throws SQLException {
        return Arrays.stream((Date[]) days.getArray())
                .map(day -> YearMonth.from(day.toLocalDate()))
                .toList();
    }

    private static List<String> texts(Array texts) throws SQLException {
        return List.of((String[]) texts.getArray());
    }

    private StoredReports() {}
}
