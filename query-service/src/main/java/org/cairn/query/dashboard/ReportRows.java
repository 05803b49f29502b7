package org.cairn.query.dashboard;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;

/// Reads the columns of the tables of reports.
final class ReportRows {

    static Reading reading(ReadModels models, ResultSet rs) throws SQLException {
        var parts = parts(models, rs.getString("parts"));
        var measure = Measure.of(
                rs.getString("indicator"), real(rs, "reference"), real(rs, "change"), real(rs, "tolerance"), parts);
        return new Reading(
                day(rs, "period_from"),
                day(rs, "period_until"),
                real(rs, "value"),
                rs.getInt("n"),
                rs.getObject("learners", Integer.class),
                real(rs, "se"),
                measure.reference(),
                real(rs, "z"),
                real(rs, "cusum_up"),
                real(rs, "cusum_down"),
                measure.change(),
                real(rs, "target"),
                measure.tolerance(),
                rs.getBoolean("off_target"),
                ReportStatus.of(rs.getString("status")),
                rs.getString("note"),
                parts,
                rs.getString("baseline_version"),
                rs.getLong("projection_position"),
                false);
    }

    /// What a value is measured by, in the value’s own unit.
    private record Measure(
            @Nullable Double reference,
            @Nullable Double change,
            @Nullable Double tolerance) {

        static Measure of(
                String indicator,
                @Nullable Double reference,
                @Nullable Double change,
                @Nullable Double tolerance,
                Map<String, Double> parts) {
            return switch (indicator) {
                // Cost changes by shares of the first year.
                case "d12" ->
                    new Measure(
                            reference,
                            reference == null || change == null ? null : (Double) (reference * change),
                            reference == null || tolerance == null ? null : (Double) (reference * tolerance));
                // Two equal distributions are 0 apart; how far is too far depends on how many were counted.
                case "d4" -> new Measure(parts.containsKey("limit") ? (Double) 0.0 : null, change, parts.get("limit"));
                default -> new Measure(reference, change, tolerance);
            };
        }
    }

    static Computed computed(ResultSet rs) throws SQLException {
        return new Computed(
                rs.getString("pathway"),
                month(rs, "first_month"),
                month(rs, "last_month"),
                rs.getLong("projection_position"),
                moment(rs, "computed_at"),
                rs.getString("completed_by"),
                rs.getString("currency"));
    }

    static Cause cause(ResultSet rs) throws SQLException {
        return new Cause(
                rs.getString("indicator"),
                rs.getString("series"),
                YearMonth.from(day(rs, "first_signal_period")),
                rs.getObject("change_from", LocalDate.class),
                rs.getObject("change_until", LocalDate.class),
                rs.getString("cause_type"),
                rs.getObject("cause_event_id", UUID.class),
                rs.getString("cause"),
                rs.getObject("cause_on", LocalDate.class),
                rs.getObject("lag_periods", Integer.class),
                real(rs, "effect"),
                real(rs, "ci_low"),
                real(rs, "ci_high"),
                real(rs, "share_of_gap"),
                rs.getString("grade"),
                rs.getString("verdict"),
                texts(rs.getArray("inseparable")),
                rs.getInt("n_affected"),
                rs.getInt("n_control"),
                rs.getInt("periods"),
                rs.getLong("assignments"),
                real(rs, "p"),
                real(rs, "pre_trend_low"),
                real(rs, "pre_trend_high"),
                rs.getLong("projection_position"));
    }

    static Standing standing(ResultSet rs) throws SQLException {
        return new Standing(
                YearMonth.from(day(rs, "month")),
                rs.getString("indicator"),
                real(rs, "value"),
                real(rs, "weight"),
                real(rs, "mean"),
                real(rs, "se"),
                real(rs, "target"),
                real(rs, "tolerance"),
                texts(rs.getArray("beyond")),
                rs.getString("state"),
                texts(rs.getArray("drifting")));
    }

    /// Numbers only: what else is in there is not for pages.
    private static Map<String, Double> parts(ReadModels models, String json) {
        if (json.equals("{}")) return Map.of();
        var parts = new TreeMap<String, Double>();
        ((Map<?, ?>) models.value(json, Map.class)).forEach((name, value) -> {
            if (value instanceof Number number) parts.put(String.valueOf(name), number.doubleValue());
        });
        return parts;
    }

    static LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private static @Nullable YearMonth month(ResultSet rs, String column) throws SQLException {
        var day = rs.getObject(column, LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Double real(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, Double.class);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private ReportRows() {}
}
