package org.cairn.projections.reports.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cairn.contracts.operations.Grouping;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.ProgrammeState;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.junit.jupiter.api.Test;

/// Whole-class minutes of a programme of one section, 40 sessions a month of 60 minutes, by hand. With one section
/// nothing is calibrated: φ = 1.5, ρ = 0.3, K = √(1.5 · 1.3 ÷ 0.7) = 1.6690. In the baseline year 12 of 40 are for
/// the whole class: x = 0.3, v = 0.3 · 0.7 · 40 ÷ 39 within a month = 0.21538.
class ChartsTest {
    private static final double K = 1.6690;

    @Test
    void aStepIsChartedAgainstTheSameMonthOfTheBaselineYear() {
        var rows = months(report(made(24), MadeUpProgramme.START));
        var first = rows.get(12);
        // 24 of 40: z = 0.3 ÷ (1.6690 · √(0.21538(1/40 + 1/40))) = 0.3 ÷ 0.17321 = 1.7320.
        assertThat(first.value()).isCloseTo(0.6, within(1e-12));
        assertThat(first.reference()).isCloseTo(0.3, within(1e-12));
        assertThat(first.n()).isEqualTo(40);
        assertThat(first.z()).isCloseTo(0.3 / (K * Math.sqrt(0.21538 / 20)), within(0.0005));
        // C⁺ after m months is m(z − 0.5): 1.232 m; above 4 from the fourth, above 6 from the fifth.
        assertThat(first.up()).isCloseTo(1.2320, within(0.0005));
        assertThat(rows.get(16).up()).isCloseTo(5 * 1.2320, within(0.003));
        assertThat(rows.get(16).change()).isCloseTo(0.3, within(1e-12));
        // No status before the first watched term is over.
        assertThat(rows.subList(0, 15)).allMatch(row -> row.status() == Status.INSUFFICIENT);
        assertThat(rows.get(15).status()).isEqualTo(Status.WATCH);
        assertThat(rows.subList(16, 36)).allMatch(row -> row.status() == Status.DRIFT);
    }

    @Test
    void aSignalOfLessThanTheToleranceIsNoDrift() {
        var made = made(24).target(MadeUpProgramme.START, "b1", Indicator.D2A, 0.3, 0.35);
        var rows = months(report(made, MadeUpProgramme.START));
        assertThat(rows.getLast().up()).isGreaterThan(6);
        assertThat(rows.getLast().status()).isEqualTo(Status.WATCH);
        assertThat(rows.getLast().tolerance()).isEqualTo(0.35);
        assertThat(rows.getLast().offTarget()).isFalse();
    }

    @Test
    void aStandingDistanceFromTheTargetIsSaidAndIsNoDrift() {
        var made = made(12).target(MadeUpProgramme.START, "b1", Indicator.D2A, 0.1, 0.05);
        var last = months(report(made, MadeUpProgramme.START)).getLast();
        assertThat(last.offTarget()).isTrue();
        assertThat(last.status()).isEqualTo(Status.IN_CONTROL);
    }

    @Test
    void aMonthWithoutSessionsHasNoRowAndChangesNothing() {
        var made = MadeUpProgramme.ofOneSection();
        for (var month = 0; month < 36; month++) {
            if (month != 14) sessions(made, month, month < 12 ? 12 : 24, 40);
        }
        var rows = months(report(made, MadeUpProgramme.START));
        assertThat(rows).hasSize(35);
        // m − 1 months of the change have been seen.
        assertThat(rows.get(15).period().first())
                .isEqualTo(YearMonth.of(2023, 9).plusMonths(4));
        assertThat(rows.get(15).up()).isCloseTo(4 * 1.2320, within(0.003));
    }

    @Test
    void aMonthOfTooFewIsInsufficientAndChangesNothing() {
        var made = MadeUpProgramme.ofOneSection();
        for (var month = 0; month < 36; month++) sessions(made, month, month == 20 ? 19 : 12, month == 20 ? 19 : 40);
        var rows = months(report(made, MadeUpProgramme.START));
        assertThat(rows.get(20).status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(rows.get(20).z()).isNull();
        assertThat(rows.get(21).status()).isEqualTo(Status.IN_CONTROL);
    }

    /// Eight sessions a month, 32 a term: x_b = 8/32, later 20/32; v = 2/8 · 6/8 · 8/7 = 0.21429 within each month.
    /// z = 0.375 ÷ (1.669 √(v/16)) = 1.9415, less 0.5 is 1.4415 a term: 2.88, then 4.32 > 3, then 5.77 > 4.5.
    @Test
    void whereMonthsHaveTooFewTermsAreCharted() {
        var made = MadeUpProgramme.ofOneSection();
        for (var month = 0; month < 36; month++) sessions(made, month, month < 12 ? 2 : 5, 8);
        var all = report(made, MadeUpProgramme.START);
        var terms = all.stream()
                .filter(row ->
                        row.scope().equals(Scope.PROGRAMME) && row.period().kind() == Period.Kind.TERM)
                .toList();
        assertThat(terms).hasSize(9).allMatch(DriftRow::counts);
        assertThat(terms.get(3).z()).isCloseTo(1.9415, within(0.0005));
        assertThat(terms.stream().map(DriftRow::status))
                .containsExactly(
                        Status.INSUFFICIENT,
                        Status.INSUFFICIENT,
                        Status.INSUFFICIENT,
                        Status.IN_CONTROL,
                        Status.IN_CONTROL,
                        Status.WATCH,
                        Status.DRIFT,
                        Status.DRIFT,
                        Status.DRIFT);
        assertThat(months(all)).noneMatch(DriftRow::counts);
    }

    @Test
    void withoutABaselineThereAreValuesAndNoStatus() {
        var rows = months(Drift.report(made(24).programme(), MadeUpProgramme.WINDOW).stream()
                .filter(row -> row.indicator().equals("d2a"))
                .toList());
        assertThat(rows).hasSize(36).allMatch(row -> row.status() == Status.INSUFFICIENT);
        assertThat(rows.getFirst().baselineVersion()).isNull();
    }

    @Test
    void anotherDesignIsAnotherBaselineYear() {
        var made = made(24).baseline(MadeUpProgramme.START, "b1").baseline(MadeUpProgramme.START.plusYears(1), "b2");
        var rows = months(d2a(made));
        assertThat(rows.get(11).baselineVersion()).isEqualTo("b1");
        assertThat(rows.get(12).baselineVersion()).isEqualTo("b2");
        // The step came with the new design, and is what it means.
        assertThat(rows).noneMatch(row -> row.status() == Status.DRIFT);
        assertThat(rows.getLast().status()).isEqualTo(Status.IN_CONTROL);
    }

    @Test
    void theLastMonthTellsTheTrend() {
        var made = MadeUpProgramme.ofOneSection();
        for (var month = 0; month < 36; month++) sessions(made, month, 4 + month / 2, 40);
        var last = months(report(made, MadeUpProgramme.START)).getLast();
        // Half a session of forty a month: 6 ÷ 40 a year.
        assertThat(last.parts().get("trend-per-year")).isCloseTo(0.15, within(1e-12));
        assertThat(last.parts().get("trend-p")).isLessThan(0.001);
    }

    @Test
    void oneFamilyFarOutIsEnoughToCallAProgrammeDrifting() {
        var rows = report(made(24), MadeUpProgramme.START);
        var states = ProgrammeStatus.of(rows, MadeUpProgramme.WINDOW);
        assertThat(states).hasSize(36);
        assertThat(states.get(14).state()).isEqualTo(ProgrammeState.INSUFFICIENT);
        assertThat(states.get(15).state()).isEqualTo(ProgrammeState.STEADY);
        assertThat(states.get(16).state()).isEqualTo(ProgrammeState.WATCH);
        assertThat(states.get(16).drifting()).containsExactly("d2a");
        // 1.232 m > 12 from the tenth month.
        assertThat(states.get(20).state()).isEqualTo(ProgrammeState.WATCH);
        assertThat(states.get(21).state()).isEqualTo(ProgrammeState.DRIFTING);
    }

    private static MadeUpProgramme made(int later) {
        var made = MadeUpProgramme.ofOneSection();
        for (var month = 0; month < 36; month++) sessions(made, month, month < 12 ? 12 : later, 40);
        return made;
    }

    private static void sessions(MadeUpProgramme made, int month, int whole, int all) {
        for (var i = 0; i < all; i++) {
            made.session(
                    MadeUpProgramme.START.plusMonths(month).plusDays(i % 28),
                    "S1",
                    i < whole ? Grouping.WHOLE : Grouping.GROUP,
                    60);
        }
    }

    private static List<DriftRow> report(MadeUpProgramme made, LocalDate baseline) {
        return d2a(made.baseline(baseline, "b1"));
    }

    private static List<DriftRow> d2a(MadeUpProgramme made) {
        return Drift.report(made.programme(), MadeUpProgramme.WINDOW).stream()
                .filter(row -> row.indicator().equals("d2a"))
                .toList();
    }

    private static List<DriftRow> months(List<DriftRow> rows) {
        return rows.stream()
                .filter(row ->
                        row.scope().equals(Scope.PROGRAMME) && row.period().kind() == Period.Kind.MONTH)
                .toList();
    }
}
