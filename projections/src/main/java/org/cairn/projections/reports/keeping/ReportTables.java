package org.cairn.projections.reports.keeping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cairn.projections.reports.AllRows;
import org.cairn.projections.reports.AttributionRow;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.FidelityRow;
import org.cairn.projections.reports.IndexRow;
import org.cairn.projections.reports.Window;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// The tables of the schema `reports`. Every method joins the caller's transaction.
final class ReportTables {

    /// What is stored of the reports as they are known now.
    static List<Computed> now(Connection connection) throws SQLException {
        return select(connection, "known_at = 'infinity'", null, null);
    }

    /// @return null if it is not stored
    static @Nullable Computed find(Connection connection, String pathway, LocalDate knownAt) throws SQLException {
        var found = select(connection, "pathway = ? AND known_at = ?::date", pathway, knownAt);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<Computed> select(
            Connection connection, String where, @Nullable String pathway, @Nullable LocalDate knownAt)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT pathway, known_at = 'infinity', known_at, first_month, last_month, version, generation,
                       projection_position, today, computed_at < now() - interval '10 minutes'
                  FROM reports.computed
                 WHERE %s""".formatted(where))) {
            if (pathway != null) select.setString(1, pathway);
            if (knownAt != null) select.setString(2, text(knownAt));
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Computed>();
                while (rows.next()) {
                    var first = rows.getDate(4);
                    found.add(new Computed(
                            rows.getString(1),
                            rows.getBoolean(2) ? Computed.NOW : rows.getObject(3, LocalDate.class),
                            first == null ? null : new Window(month(first), month(rows.getDate(5))),
                            rows.getInt(6),
                            rows.getInt(7),
                            rows.getLong(8),
                            rows.getObject(9, LocalDate.class),
                            rows.getBoolean(10)));
                }
                return found;
            }
        }
    }

    private static YearMonth month(Date day) {
        return YearMonth.from(day.toLocalDate());
    }

    private static String text(LocalDate knownAt) {
        return knownAt.equals(Computed.NOW) ? "infinity" : knownAt.toString();
    }

    /// Whether a programme's reports were stored within this time, by whatever process.
    static boolean isYoung(Connection connection, String pathway, Duration age) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT FROM reports.computed
                 WHERE pathway = ? AND known_at = 'infinity'
                   AND computed_at > now() - ? * interval '1 millisecond'
                """)) {
            select.setString(1, pathway);
            select.setLong(2, age.toMillis());
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /// Held until the end of the transaction, so that one process at a time stores a programme's reports.
    static void lock(Connection connection, String pathway) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 427020087))")) {
            lock.setString(1, "reports " + pathway);
            lock.execute();
        }
    }

    /// Puts the rows in the place of those that there are.
    static void store(Connection connection, Computed computed, AllRows rows, long millis) throws SQLException {
        try (var delete =
                connection.prepareStatement("DELETE FROM reports.computed WHERE pathway = ? AND known_at = ?::date")) {
            delete.setString(1, computed.pathway());
            delete.setString(2, text(computed.knownAt()));
            delete.executeUpdate();
        }
        var window = computed.window();
        try (var insert = connection.prepareStatement("""
                INSERT INTO reports.computed (pathway, known_at, first_month, last_month, version, generation,
                                              projection_position, today, millis)
                VALUES (?, ?::date, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, computed.pathway());
            insert.setString(2, text(computed.knownAt()));
            insert.setObject(3, window == null ? null : window.first().atDay(1), Types.DATE);
            insert.setObject(4, window == null ? null : window.last().atDay(1), Types.DATE);
            insert.setInt(5, computed.version());
            insert.setInt(6, computed.generation());
            insert.setLong(7, computed.position());
            insert.setObject(8, computed.today());
            insert.setInt(9, Math.toIntExact(millis));
            insert.executeUpdate();
        }
        fidelity(connection, computed, rows.fidelity());
        drift(connection, computed, rows.drift());
        attribution(connection, computed, rows.attribution());
        index(connection, computed, rows.index());
    }

    private static void fidelity(Connection connection, Computed of, List<FidelityRow> rows) throws SQLException {
        var text = new CopyText();
        for (var row : rows) {
            text.row(
                    row.pathway(),
                    of.knownAt(),
                    row.scope().kind().code(),
                    row.scope().code(),
                    row.period().kind().code(),
                    row.period().from(),
                    row.period().until(),
                    row.dimension(),
                    row.part(),
                    row.numerator(),
                    row.denominator(),
                    row.value(),
                    row.n(),
                    row.learners(),
                    row.se(),
                    row.seDrift(),
                    row.sections(),
                    row.coverage(),
                    row.observers(),
                    row.alpha(),
                    row.target(),
                    row.tolerance(),
                    row.offTarget(),
                    row.weakest(),
                    row.status().code(),
                    row.reason(),
                    row.rubricVersion(),
                    row.baselineVersion(),
                    of.position());
        }
        copy(connection, """
                reports.fidelity (pathway, known_at, scope_kind, scope, period_kind, period_from, period_until, dimension,
                part, numerator, denominator, value, n, learners, se, se_drift, n_sections, coverage, n_observers, alpha,
                target, tolerance, off_target, weakest, status, reason, rubric_version, baseline_version,
                projection_position)""", text);
    }

    private static void drift(Connection connection, Computed of, List<DriftRow> rows) throws SQLException {
        var text = new CopyText();
        for (var row : rows) {
            text.row(
                    row.pathway(),
                    of.knownAt(),
                    row.indicator(),
                    row.series(),
                    row.scope().kind().code(),
                    row.scope().code(),
                    row.period().kind().code(),
                    row.period().from(),
                    row.period().until(),
                    row.value(),
                    row.n(),
                    row.learners(),
                    row.se(),
                    row.reference(),
                    row.z(),
                    row.up(),
                    row.down(),
                    row.change(),
                    row.low(),
                    row.high(),
                    row.target(),
                    row.tolerance(),
                    row.offTarget(),
                    row.counts(),
                    row.status().code(),
                    row.note(),
                    row.parts(),
                    row.baselineVersion(),
                    of.position());
        }
        copy(connection, """
                reports.drift (pathway, known_at, indicator, series, scope_kind, scope, period_kind, period_from,
                period_until, value, n, learners, se, reference, z, cusum_up, cusum_down, change, low, high, target,
                tolerance, off_target, counts, status, note, parts, baseline_version, projection_position)""", text);
    }

    private static void attribution(Connection connection, Computed of, List<AttributionRow> rows) throws SQLException {
        var text = new CopyText();
        var number = 0;
        for (var row : rows) {
            text.row(
                    row.pathway(),
                    of.knownAt(),
                    ++number,
                    row.indicator(),
                    row.series(),
                    row.firstSignal(),
                    row.changeFrom(),
                    row.changeUntil(),
                    row.changeSet(),
                    row.causeType(),
                    row.causeEvent(),
                    row.cause(),
                    row.causeOn(),
                    row.lagPeriods(),
                    row.effect(),
                    row.low(),
                    row.high(),
                    row.shareOfGap(),
                    row.grade(),
                    row.verdict(),
                    row.inseparable(),
                    row.affected(),
                    row.control(),
                    row.periods(),
                    row.assignments(),
                    row.p(),
                    row.preTrendLow(),
                    row.preTrendHigh(),
                    row.baselineVersion(),
                    of.position());
        }
        copy(connection, """
                reports.attribution (pathway, known_at, row, indicator, series, first_signal_period, change_from,
                change_until, change_set, cause_type, cause_event_id, cause, cause_on, lag_periods, effect, ci_low, ci_high,
                share_of_gap, grade, verdict, inseparable, n_affected, n_control, periods, assignments, p, pre_trend_low,
                pre_trend_high, baseline_version, projection_position)""", text);
    }

    private static void index(Connection connection, Computed of, List<IndexRow> rows) throws SQLException {
        var text = new CopyText();
        for (var row : rows) {
            text.row(
                    row.pathway(),
                    of.knownAt(),
                    row.month(),
                    row.indicator(),
                    row.value(),
                    row.weight(),
                    row.mean(),
                    row.se(),
                    row.target(),
                    row.tolerance(),
                    row.beyond(),
                    row.state().code(),
                    row.drifting(),
                    row.baselineVersion(),
                    of.position());
        }
        copy(connection, """
                reports.index (pathway, known_at, month, indicator, value, weight, mean, se, target, tolerance, beyond,
                state, drifting, baseline_version, projection_position)""", text);
    }

    private static void copy(Connection connection, String table, CopyText text) throws SQLException {
        if (text.isEmpty()) return;
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN", new ByteArrayInputStream(text.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReportTables() {}
}
