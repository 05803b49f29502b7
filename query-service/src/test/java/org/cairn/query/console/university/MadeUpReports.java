package org.cairn.query.console.university;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reports as if they had been computed: July 2012 to June 2015, the first year of which is the baseline year. Pace
/// falls in April 2014, with a named cause; the rest is as it was, or not enough, or hidden.
public final class MadeUpReports {
    public static final YearMonth FIRST = YearMonth.of(2012, 7);
    public static final YearMonth LAST = YearMonth.of(2015, 6);
    /// From this month on pace has fallen by 0.2.
    public static final YearMonth STEP = YearMonth.of(2014, 4);

    private static final int MONTHS = 36;
    private static final int YEAR = 12;

    private final JdbcTemplate owner;
    private final String pathway;
    private final Object knownAt;

    private MadeUpReports(JdbcTemplate owner, String pathway, @Nullable LocalDate knownAt) {
        this.owner = owner;
        this.pathway = pathway;
        this.knownAt = knownAt == null ? "infinity" : knownAt.toString();
    }

    /// @param knownAt null = as it is known now
    public static void write(JdbcTemplate owner, String pathway, @Nullable LocalDate knownAt) {
        new MadeUpReports(owner, pathway, knownAt).write();
    }

    private void write() {
        owner.update(
                "INSERT INTO reports.computed VALUES (?, CAST(? AS date), ?, ?, 1, 4711, now(), 12)",
                pathway,
                knownAt,
                day(FIRST),
                day(LAST));
        pace();
        shares();
        byTerm();
        attribution();
        index();
        withhold();
    }

    /// As whoever makes reports does: what tells of fewer than ten, and section B beside C.
    private void withhold() {
        owner.update("""
                UPDATE reports.drift
                   SET value = NULL, n = 0, learners = NULL, se = NULL, reference = NULL, z = NULL, cusum_up = NULL,
                       cusum_down = NULL, change = NULL, parts = '{}', status = 'insufficient', note = 'suppressed'
                 WHERE learners BETWEEN 1 AND 9
                    OR indicator = 'd7' AND scope = 'B' AND period_from = '2014-09-01'""");
    }

    /// One value of a made-up series; null fields are left out of the row.
    private record Value(
            @Nullable Double value,
            int n,
            @Nullable Integer learners,
            @Nullable String status) {
        static Value of(double value) {
            return new Value(value, 200, 60, null);
        }
    }

    private void pace() {
        months("d7", "on-time", "programme", "", 0.05, 0.95, month -> {
            var fallen = !FIRST.plusMonths(month).isBefore(STEP);
            var value = 0.94 + 0.02 * Math.sin(month) - (fallen ? 0.2 : 0);
            var status = month < 16 ? null : !fallen ? "in_control" : month < 24 ? "watch" : "drift";
            return new Value(value, 200, 60, status);
        });
        for (var section : new String[] {"A", "B", "C"}) {
            // In September 2014 section C has three learners: the smallest other is hidden with it.
            months(
                    "d7",
                    "on-time",
                    "section",
                    section,
                    0.05,
                    0.95,
                    month -> new Value(
                            0.9 - (section.equals("A") && month > 20 ? 0.3 : 0),
                            80,
                            month == 26 && section.equals("C") ? 3 : section.equals("B") ? 18 : 25,
                            "in_control"));
        }
        months(
                "d7",
                "reached/completion",
                "programme",
                "",
                0.05,
                0.6,
                month -> month < 10 ? new Value(null, 0, 0, null) : Value.of(0.61));
    }

    private void shares() {
        months(
                "d1",
                "exposure/open-goals",
                "programme",
                "",
                0.05,
                null,
                month -> new Value(0.7, 30, month % 9 == 4 ? 6 : 40, month < 16 ? null : "in_control"));
        months("d11", "minutes-per-judgement", "programme", "", 3.0, 20.0, month -> Value.of(21 + month % 3));
        for (var cohort : new String[] {"2013J", "2014B"})
            months(
                    "d10",
                    "planned-reached",
                    "cohort",
                    cohort,
                    0.05,
                    null,
                    month -> month % 4 == 3 ? Value.of(-0.04) : new Value(null, 0, null, null));
    }

    private void byTerm() {
        for (var term = 0; term < MONTHS / 4; term++) {
            var from = FIRST.plusMonths(4L * term);
            drift(
                    "d4",
                    "",
                    "programme",
                    "",
                    "term",
                    from,
                    from.plusMonths(3),
                    new Value(0.03 + 0.01 * (term % 2), 400, 60, term < 4 ? null : "in_control"),
                    null,
                    null,
                    0.12);
            drift(
                    "d1",
                    "responsiveness/survey",
                    "programme",
                    "",
                    "term",
                    from,
                    from.plusMonths(3),
                    new Value(0.66, 90, 90, term < 4 ? null : "watch"),
                    0.7,
                    0.7,
                    0.05);
            fidelity("fidelity-index", from, 78.0 - term, "quality");
            for (var dimension :
                    new String[] {"adherence", "exposure", "quality", "responsiveness", "differentiation", "reach"})
                fidelity(dimension, from, 0.8 - 0.02 * term, null);
        }
    }

    private void fidelity(String dimension, YearMonth from, double value, @Nullable String weakest) {
        owner.update(
                """
                INSERT INTO reports.fidelity (pathway, known_at, scope_kind, scope, period_kind, period_from, period_until,
                       dimension, part, value, n, n_sections, coverage, n_observers, alpha, target, tolerance, off_target,
                       weakest, status, baseline_version, projection_position)
                VALUES (?, CAST(? AS date), 'programme', '', 'term', ?, ?, ?, '', ?, 24, 8, 0.8, 3, 0.71, ?, ?, false, ?, ?, 'b1', 4711)
                """,
                pathway,
                knownAt,
                day(from),
                Date.valueOf(from.plusMonths(3).atEndOfMonth()),
                dimension,
                value,
                weakest == null ? 0.8 : 80,
                weakest == null ? 0.05 : 5,
                weakest,
                from.isBefore(FIRST.plusYears(1).plusMonths(4)) ? "insufficient" : "in_control");
    }

    private void months(
            String indicator,
            String series,
            String kind,
            String scope,
            double tolerance,
            @Nullable Double target,
            IntFunction<Value> values) {
        for (var month = 0; month < MONTHS; month++) {
            var at = FIRST.plusMonths(month);
            var reference = month < YEAR ? null : values.apply(month - YEAR).value();
            drift(indicator, series, kind, scope, "month", at, at, values.apply(month), reference, target, tolerance);
        }
    }

    private void drift(
            String indicator,
            String series,
            String kind,
            String scope,
            String period,
            YearMonth from,
            YearMonth until,
            Value value,
            @Nullable Double reference,
            @Nullable Double target,
            double tolerance) {
        var change = reference == null || value.value() == null ? null : value.value() - reference;
        owner.update(
                """
                INSERT INTO reports.drift (pathway, known_at, indicator, series, scope_kind, scope, period_kind, period_from,
                       period_until, value, n, learners, se, reference, z, cusum_up, cusum_down, change, target, tolerance,
                       off_target, counts, status, parts, baseline_version, projection_position)
                VALUES (?, CAST(? AS date), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0.02, ?, ?, 0, 1.5, ?, ?, ?, false, ?, ?, '{"behind": 7}', 'b1', 4711)
                """,
                pathway,
                knownAt,
                indicator,
                series,
                kind,
                scope,
                period,
                day(from),
                Date.valueOf(until.atEndOfMonth()),
                value.value(),
                value.n(),
                value.learners(),
                reference,
                change == null ? null : change / 0.04,
                change,
                target,
                tolerance,
                !series.startsWith("reached/") && !indicator.equals("d11"),
                value.status() == null ? "insufficient" : value.status());
    }

    private void attribution() {
        var cause =
                "INSERT INTO reports.attribution (pathway, known_at, row, indicator, series, first_signal_period, change_from,"
                        + " change_until, change_set, cause_type, cause, cause_on, lag_periods, effect, ci_low, ci_high, share_of_gap, grade,"
                        + " verdict, inseparable, n_affected, n_control, periods, assignments, p, projection_position)"
                        + " VALUES (?, CAST(? AS date), ?, 'd7', 'on-time', '2014-07-01', '2014-03-01', '2014-05-01', '{2014-03-01,2014-04-01}',"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', ?, ?, 12, 210, 0.01, 4711)";
        owner.update(
                cause,
                pathway,
                knownAt,
                1,
                "staff",
                "departed/champion",
                Date.valueOf("2014-04-03"),
                3,
                -0.14,
                -0.19,
                -0.09,
                0.7,
                "A",
                "named",
                4,
                6);
        owner.update(
                cause,
                pathway,
                knownAt,
                2,
                "platform",
                "lms/replace",
                Date.valueOf("2014-03-10"),
                4,
                -0.01,
                -0.06,
                0.04,
                0.05,
                "B",
                "not named",
                10,
                0);
        owner.update(
                cause,
                pathway,
                knownAt,
                3,
                "unexplained",
                "",
                null,
                null,
                -0.06,
                null,
                null,
                0.3,
                null,
                "remainder",
                0,
                0);
    }

    private void index() {
        var row =
                "INSERT INTO reports.index VALUES (?, CAST(? AS date), ?, ?, ?, ?, ?, 0.01, ?, ?, CAST(? AS text[]), ?, CAST(? AS text[]), 'b1', 4711)";
        for (var month = YEAR + 4; month < MONTHS; month++) {
            var at = FIRST.plusMonths(month);
            var state = month < 24 ? "steady" : "watch";
            var drifting = month < 24 ? "{}" : "{d7}";
            owner.update(
                    row,
                    pathway,
                    knownAt,
                    day(at),
                    "",
                    month < 24 ? 4 : 31,
                    3,
                    null,
                    null,
                    null,
                    month < 24 ? "{}" : "{d7}",
                    state,
                    drifting);
            owner.update(
                    row,
                    pathway,
                    knownAt,
                    day(at),
                    "d7",
                    month < 24 ? 0.1 : 1.6,
                    2,
                    0.78,
                    0.95,
                    0.05,
                    "{d7}",
                    state,
                    drifting);
            owner.update(row, pathway, knownAt, day(at), "d12", null, 1, null, 900, 90, "{}", state, drifting);
        }
    }

    private static Date day(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }
}
