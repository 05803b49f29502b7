package org.cairn.query.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.history.University;
import org.cairn.projections.reports.keeping.ReportKeeper;
import org.cairn.query.ReadSide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ReportsTest {
    private static final ReadSide READ_SIDE = new ReadSide();
    private static final ReportKeeper KEEPER = new ReportKeeper(
            new PostgresEventLog(READ_SIDE.database().reader()),
            READ_SIDE.database().projector(),
            ZoneId.of("Europe/London"),
            () -> LocalDate.of(2026, 12, 1),
            Duration.ZERO);

    @BeforeAll
    static void compute() {
        READ_SIDE.record(University.events(7, 60));
        KEEPER.catchUp((_, _) -> true);
        // What has no status by these facts, told as if it had.
        READ_SIDE.database().execute("""
                INSERT INTO reports.drift (pathway, indicator, series, scope_kind, scope, period_kind, period_from,
                    period_until, value, n, learners, off_target, counts, status, note, parts, projection_position)
                VALUES ('AAA', 'd1', 'adherence/practice', 'programme', '', 'month', '2014-03-01', '2014-03-31', 0.5, 40,
                    NULL, false, true, 'drift', NULL, '{"error": 0.02}', 1),
                       ('AAA', 'd7', 'pace', 'cohort', 'few', 'month', '2014-03-01', '2014-03-31', NULL, 0,
                    NULL, false, true, 'insufficient', 'suppressed', '{}', 1);
                INSERT INTO reports.attribution (pathway, row, indicator, series, first_signal_period, change_from,
                    change_until, change_set, cause_type, cause_event_id, cause, cause_on, lag_periods, effect, ci_low,
                    ci_high, share_of_gap, grade, verdict, inseparable, n_affected, n_control, periods, assignments, p,
                    projection_position)
                VALUES ('AAA', 901, 'd1', 'adherence/practice', '2014-03-01', '2013-12-01', '2014-01-01',
                    '{2013-12-01,2014-01-01}', 'staff', '00000000-0000-0000-0000-000000000007', 'retired', '2013-12-15',
                    3, -0.2, -0.25, -0.15, 1, 'A', 'named', '{}', 4, 6, 24, 210, 0.004, 1),
                       ('AAA', 902, 'd1', 'adherence/practice', '2014-03-01', '2013-12-01', '2014-01-01',
                    '{2013-12-01,2014-01-01}', 'unexplained', NULL, '', NULL, NULL, 0, NULL, NULL, 0, NULL, 'remainder',
                    '{}', 0, 0, 0, 0, NULL, 1);
                INSERT INTO reports.index (pathway, month, indicator, value, weight, mean, beyond, state, drifting,
                    projection_position)
                VALUES ('AAA', '2014-03-01', '', 62.5, 2, NULL, '{adherence}', 'watch', '{d1}', 1),
                       ('AAA', '2014-03-01', 'adherence', 1.25, 2, 0.5, '{adherence}', 'watch', '{d1}', 1)""");
    }

    @AfterAll
    static void close() {
        KEEPER.close();
        READ_SIDE.close();
    }

    @Test
    void fidelityComesDimensionByDimensionWithItsParts() {
        assertThat(get("/pathways/AAA/reports/fidelity?from=2013-10&to=2013-10"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"pathway": "AAA", "knownAt": null, "from": "2013-10", "to": "2013-10", "rows": [
                          {"dimension": "adherence", "value": null, "reason": "no-data", "status": "insufficient",
                           "parts": [{"part": "practice", "value": null, "reason": "no-data"}]},
                          {"dimension": "differentiation", "parts": [{"part": "grouping"}, {"part": "modes"}, {"part": "options"}]},
                          {"dimension": "exposure"},
                          {"dimension": "fidelity-index", "value": null, "reason": "no-baseline", "parts": []},
                          {"dimension": "quality"},
                          {"dimension": "reach"},
                          {"dimension": "responsiveness"}]}
                        """);
    }

    @Test
    void aTermIsFourMonths() {
        assertThat(get("/pathways/AAA/reports/fidelity?period=term&from=2013-10&to=2013-10"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows[0]")
                .asMap()
                .containsEntry("from", "2013-09-01")
                .containsEntry("until", "2013-12-31");
    }

    @Test
    void driftSaysNothingOfFewerThanTenLearners() {
        assertThat(get("/pathways/AAA/reports/drift?from=2014-03&to=2014-03"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath(
                        "$.rows[?(@.scope == 'few' && @.status == 'insufficient' && @.note == 'suppressed')].value")
                .asArray()
                .containsExactly((Object) null);
        assertThat(get("/pathways/AAA/reports/drift?from=2014-03&to=2014-03"))
                .bodyJson()
                .extractingPath("$.rows[?(@.indicator == 'd1')].parts.error")
                .asArray()
                .containsExactly(0.02);
    }

    @Test
    void aDriftComesWithItsCausesAndWhatRemains() {
        assertThat(get("/pathways/AAA/reports/attribution?from=2014-01&to=2014-12"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"rows": [{"indicator": "d1", "firstSignalPeriod": "2014-03-01",
                          "changeSet": ["2013-12-01", "2014-01-01"], "causes": [
                          {"type": "staff", "event": "00000000-0000-0000-0000-000000000007", "on": "2013-12-15",
                           "effect": -0.2, "low": -0.25, "high": -0.15, "grade": "A", "verdict": "named",
                           "affected": 4, "control": 6},
                          {"type": "unexplained", "event": null, "grade": null, "verdict": "remainder"}]}]}
                        """);
    }

    @Test
    void theIndexComesWithWhatItIsMadeOf() {
        assertThat(get("/pathways/AAA/reports/index?from=2014-03&to=2014-03"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"rows": [{"month": "2014-03-01", "value": 62.5, "beyond": ["adherence"], "state": "watch",
                          "drifting": ["d1"], "indicators": [{"indicator": "adherence", "value": 1.25, "mean": 0.5}]}]}
                        """);
    }

    @Test
    void allProgrammesAreInOneAnswer() {
        for (var report : new String[] {"fidelity", "drift", "attribution", "index"}) {
            assertThat(get("/reports/" + report))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$[*].pathway")
                    .asArray()
                    .containsExactly("AAA", "BBB", "CCC");
        }
    }

    @Test
    void aReportAsItWasKnownIsTheOneThatIsKept() {
        KEEPER.keep("BBB", LocalDate.of(2026, 10, 1));

        assertThat(get("/pathways/BBB/reports/fidelity?asKnownAt=2026-10-01"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"knownAt\": \"2026-10-01\", \"from\": null, \"rows\": []}");
        assertThat(get("/pathways/BBB/reports/fidelity?asKnownAt=2026-10-01"))
                .bodyJson()
                .extractingPath("$.computedAt")
                .isNotNull();
    }

    @Test
    void whereNobodyComputesItIsSaidByName() {
        problem("/pathways/CCC/reports/fidelity?asKnownAt=2026-09-30", 503, "report-not-computed");
        problem("/reports/index?asKnownAt=2026-09-30", 503, "report-not-computed");
        assertThat(READ_SIDE
                        .http()
                        .get()
                        .uri("/pathways/CCC/reports/d7?series=x&asKnownAt=2026-09-30")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("NOBODY_COMPUTES", "As known at the end of <span>30 September 2026");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        problem("/pathways/none/reports/fidelity", 404, "pathway-unknown");
        problem("/pathways/AAA/reports/fidelity?section=none", 404, "section-unknown");
        problem("/pathways/AAA/reports/drift?period=week", 400, "bad-parameter");
        problem("/pathways/AAA/reports/index?from=2014-02&to=2014-01", 400, "bad-parameter");
        problem("/pathways/AAA/reports/attribution?asKnownAt=yesterday", 400, "bad-parameter");
    }

    private static void problem(String path, int status, String code) {
        assertThat(get(path))
                .hasStatus(status)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:cairn:problem:%s\"}".formatted(code));
    }

    private static MvcTestResult get(String path) {
        return READ_SIDE.http().get().uri("/api/v1" + path).exchange();
    }
}
