package org.cairn.projections.reports.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.operations.CostCategory;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.Fact;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Status;
import org.junit.jupiter.api.Test;

/// D2b, D7, D10 and D12, by hand.
class OutcomeIndicatorsTest {
    private final MadeUpProgramme made = new MadeUpProgramme(1).baseline(MadeUpProgramme.START, "b1");

    @Test
    void theLargestShareInSevenDays() {
        // 1, 3, 7 lie within days 1 to 7; 8 does not.
        assertThat(LockStep.largestShare(new int[] {1, 3, 7, 8, 20})).isEqualTo(0.6);
        assertThat(LockStep.largestShare(new int[] {5})).isEqualTo(1);
    }

    @Test
    void learnersWhoArriveAllAtOnceWhereTheyUsedToComeOneByOneAreInLockStep() {
        made.milestones("m1");
        for (var term = 0; term < 9; term++) {
            for (var i = 0; i < 30; i++) {
                // In the baseline year every fourth day, then all within four.
                var day = term < 3 ? 4 * i : 60 + i % 4;
                made.confirm(
                        enrol(),
                        "m1",
                        MadeUpProgramme.START.plusMonths(4L * term).plusDays(day));
            }
        }
        var rows = made.rows("d2b", "");
        assertThat(rows).hasSize(9);
        // Two of thirty within any 7 days are as even as can be; what is drawn has a little more.
        assertThat(rows.getFirst().value()).isBetween(-0.15, 0.0);
        // All at once: 1 less about 0.2.
        assertThat(rows.get(3).value()).isBetween(0.7, 0.9);
        assertThat(rows.getLast().status()).isEqualTo(Status.DRIFT);
    }

    @Test
    void whatWasDueInAMonthWasReachedOrNot() {
        made.milestones("m1", "m2");
        var early = enrol();
        var late = enrol();
        var left = enrol();
        for (var learner : List.of(early, late, left)) {
            made.plan(learner, MadeUpProgramme.START, "m1", day(0, 20));
        }
        made.confirm(early, "m1", day(0, 20));
        made.confirm(late, "m1", day(0, 21));
        made.withdraw(left, day(0, 10));
        var row = only(months(made.rows("d7", "on-time")));
        assertThat(row.period().first()).isEqualTo(YearMonth.of(2022, 9));
        assertThat(row.n()).isEqualTo(2);
        assertThat(row.value()).isEqualTo(0.5);
    }

    /// Due by the end of November: C1 and C2, 20 credits. One has mastered C1: 10 ÷ 20 = 0.5. Another came with C1 from
    /// elsewhere, so that 10 are due and 10 confirmed with C2. Together 20 ÷ 30; one of two is behind. An award is
    /// not
    /// planned yet, so that nobody is through.
    @Test
    void priorLearningIsNeitherDueNorConfirmed() {
        made.milestones("m1", "m2", "award");
        var one = enrol();
        var other = enrol();
        for (var learner : List.of(one, other)) {
            var plan = made.id();
            made.plan(learner, plan, MadeUpProgramme.START, "m1", day(1, 0));
            made.plan(learner, plan, MadeUpProgramme.START, "m2", day(2, 0));
        }
        made.master(one, "C1", day(1, 0), false);
        made.master(other, "C1", day(0, 5), true);
        made.master(other, "C2", day(2, 0), false);
        var november = at(made.rows("d7", "pace-ratio"), YearMonth.of(2022, 11));
        assertThat(november.value()).isCloseTo(20.0 / 30, within(1e-12));
        assertThat(at(made.rows("d7", "behind"), YearMonth.of(2022, 11)).value())
                .isEqualTo(0.5);
    }

    /// 20 days of leave put what was planned for 20 September off to 10 October: nothing was due in September.
    @Test
    void leavePutsOffWhatIsDue() {
        made.milestones("m1");
        var learner = enrol();
        made.plan(learner, MadeUpProgramme.START, "m1", day(0, 19));
        made.leave(learner, day(0, 10), day(0, 30));
        made.confirm(learner, "m1", day(1, 9));
        var row = only(months(made.rows("d7", "on-time")));
        assertThat(row.period().first()).isEqualTo(YearMonth.of(2022, 10));
        assertThat(row.value()).isEqualTo(1);
        assertThat(made.rows("d7", "behind")).isEmpty();
    }

    /// From 17 September to 31 October are 45 days; from 18 September 44.
    @Test
    void whoWasNotHeardOfFor45DaysIsStuck() {
        made.milestones("m1", "award");
        made.confirm(enrol(), "m1", day(0, 15));
        made.confirm(enrol(), "m1", day(0, 16));
        var rows = made.rows("d7", "stuck");
        assertThat(at(rows, YearMonth.of(2022, 9)).value()).isEqualTo(0);
        assertThat(at(rows, YearMonth.of(2022, 10)).value()).isEqualTo(0.5);
        assertThat(at(rows, YearMonth.of(2022, 11)).value()).isEqualTo(1);
    }

    /// Four learners at the end of the first term: reached on active day 31, left on day 41, and two still on the
    /// way. I(60) = ¼; Kaplan and Meier's median is not reached.
    @Test
    void howManyReachAMilestoneByTheDayOnWhichItIsPlanned() {
        made.milestones("m1");
        var learners = new ArrayList<UUID>();
        for (var i = 0; i < 4; i++) learners.add(made.enrol(MadeUpProgramme.START, "c", null));
        for (var learner : learners) made.plan(learner, MadeUpProgramme.START, "m1", day(0, 59));
        made.confirm(learners.get(0), "m1", day(0, 30));
        made.withdraw(learners.get(1), day(0, 40));
        var row = made.rows("d7", "reached/m1").getFirst();
        assertThat(row.value()).isEqualTo(0.25);
        assertThat(row.parts().get("by-active-day")).isEqualTo(60);
        assertThat(row.parts()).doesNotContainKey("median-days");
        assertThat(row.n()).isEqualTo(4);
        // √(¼ · ¾ ÷ 4), as nobody was lost from view before.
        assertThat(row.se()).isCloseTo(Math.sqrt(0.25 * 0.75 / 4), within(1e-12));
    }

    /// 56 of 70 and 48 of 80 (Newcombe 1998, table II): 0.2, from 0.0524 to 0.3339.
    @Test
    void aCohortIsComparedWithTheRest() {
        made.milestones("m1");
        cohort("a", 70, 56, 0);
        cohort("b", 80, 48, 0);
        var rows = made.rows("d10", "planned-reached");
        assertThat(rows.getFirst().scope().code()).isEqualTo("a");
        assertThat(rows.getFirst().value()).isCloseTo(0.2, within(1e-12));
        assertThat(rows.getFirst().low()).isCloseTo(0.0524, within(0.00005));
        assertThat(rows.getFirst().high()).isCloseTo(0.3339, within(0.00005));
        assertThat(rows.get(1).value()).isCloseTo(-0.2, within(1e-12));
    }

    @Test
    void aStandingGapIsNoDriftAndAGrowingOneIs() {
        made.milestones("m1");
        for (var term = 0; term < 9; term++) {
            cohort("a", 100, 80, term);
            cohort("b", 100, term < 3 ? 60 : 25, term);
            cohort("c", 100, 60, term);
        }
        var rows = made.rows("d10", "planned-reached");
        assertThat(last(rows, "b").status()).isEqualTo(Status.DRIFT);
        assertThat(last(rows, "b").change()).isNegative();
        assertThat(rows.stream().filter(row -> row.period().last().isBefore(YearMonth.of(2023, 9))))
                .allMatch(row -> row.status() == Status.INSUFFICIENT);
        var still = new MadeUpProgramme(2).baseline(MadeUpProgramme.START, "b1");
        still.milestones("m1");
        for (var term = 0; term < 9; term++) {
            for (var cohort : List.of("a", "b")) cohort(still, cohort, 100, cohort.equals("a") ? 80 : 40, term);
        }
        assertThat(last(still.rows("d10", "planned-reached"), "b").status()).isEqualTo(Status.IN_CONTROL);
    }

    @Test
    void cohortsUnderTenAreNotTold() {
        made.milestones("m1");
        cohort("a", 9, 9, 0);
        cohort("b", 80, 48, 0);
        assertThat(made.rows("d10", "planned-reached")).isEmpty();
    }

    /// Year one: 12,000 for 100 competencies; year two 18,000 for 100, each by its own learner: ratio 1.5,
    /// ln = 0.405 > 2.6 · √(1/100 + 1/100) = 0.368. With 60 each, the limit is 0.475.
    @Test
    void aYearIsDearerWhenItIsMoreThanChance() {
        assertThat(secondYear(100).status()).isEqualTo(Status.DRIFT);
        assertThat(secondYear(100).value()).isEqualTo(180);
        assertThat(secondYear(100).parts().get("ratio")).isCloseTo(1.5, within(1e-12));
        assertThat(secondYear(100).parts().get("limit")).isCloseTo(0.3677, within(0.00005));
        assertThat(secondYear(100).parts().get("share-people")).isCloseTo(1, within(1e-12));
        assertThat(secondYear(60).status()).isEqualTo(Status.IN_CONTROL);
    }

    private static DriftRow secondYear(int outcomes) {
        var made = new MadeUpProgramme(1).baseline(MadeUpProgramme.START, "b1");
        for (var year = 0; year < 2; year++) {
            for (var month = 0; month < 12; month++) {
                made.spend(
                        MadeUpProgramme.START.plusYears(year).plusMonths(month),
                        CostCategory.PEOPLE,
                        year == 0 ? 1000 : 1500);
            }
            for (var i = 0; i < outcomes; i++) {
                var learner = made.enrol(MadeUpProgramme.START, "c", null);
                made.master(learner, "C1", MadeUpProgramme.START.plusYears(year).plusDays(i), false);
            }
        }
        var rows = made.rows("d12", "per-competency").stream()
                .filter(row -> row.period().kind() == Period.Kind.TERM)
                .toList();
        assertThat(rows.getFirst().status()).isEqualTo(Status.INSUFFICIENT);
        return rows.get(1);
    }

    @Test
    void whatExplainsCountsOnlyWhenItIsFarOutForHalfAYear() {
        made.target(MadeUpProgramme.START, "b1", Indicator.D8, 0, 0.05);
        made.milestones("m1", "m2");
        made.deprecate(MadeUpProgramme.START.plusMonths(15));
        var rows = made.rows("d8", "");
        assertThat(rows.get(14).value()).isZero();
        assertThat(rows.get(15).value()).isEqualTo(1);
        // Deprecated on 1 December: 30 days at the end of the month.
        assertThat(rows.get(15).parts().get("median-days")).isEqualTo(30);
        assertThat(rows.get(19).status()).isEqualTo(Status.IN_CONTROL);
        assertThat(rows.get(20).status()).isEqualTo(Status.DRIFT);
        assertThat(rows).allMatch(DriftRow::counts);
    }

    /// Two of 1.0 and 0.5; the first leaves in March 2023. Twelve months before the end of August 2023: seven ends
    /// of months with 1.5, of March (31st, the last day was the 14th) to August six with 0.5 — 1.5·6 + 0.5·6 = 12 ÷
    /// 12 = 1.
    @Test
    void turnoverIsWhoLeftOfWhoWasThere() {
        var one = made.id();
        var other = made.id();
        var post = made.assign(one, MadeUpProgramme.START.minusYears(1), 1.0, "P/S1");
        made.assign(other, MadeUpProgramme.START.minusYears(1), 1.0, "P/S1", "Q/S1");
        made.depart(one, post, LocalDate.of(2023, 3, 15));
        var august = at(made.rows("d9", "turnover"), YearMonth.of(2023, 8));
        assertThat(august.parts().get("fte")).isCloseTo(1.0, within(1e-12));
        assertThat(august.value()).isCloseTo(1.0, within(1e-12));
        assertThat(at(made.rows("d9", "turnover"), YearMonth.of(2024, 3)).value())
                .isZero();
    }

    @Test
    void whoJudgesAndWhetherTheyWereTrained() {
        var learner = enrol();
        var trained = made.id();
        var other = made.id();
        made.train(trained, MadeUpProgramme.START.minusDays(1), day(0, 10));
        for (var i = 0; i < 3; i++) made.judge(day(0, 9 + i), learner, trained, 20, null);
        made.judge(day(0, 9), learner, other, 40, null);
        // Two of the four before the training expired; 0.75² + 0.25².
        assertThat(only(made.rows("d9", "trained-judgements")).value()).isEqualTo(0.5);
        assertThat(only(made.rows("d9", "champion-dependence")).value()).isEqualTo(0.625);
        assertThat(only(made.rows("d11", "minutes-per-judgement")).value()).isEqualTo(25);
    }

    @Test
    void howLongWorkWaits() {
        var learner = enrol();
        for (var i = 1; i <= 10; i++) {
            var allocation = made.allocate(learner, day(0, 0));
            made.judge(day(0, i), learner, Fact.NONE, 20, allocation);
        }
        // The 90th percentile of 1 to 10 at position 0.9 · 11 = 9.9 (Hyndman and Fan's type 6): 9.9.
        assertThat(only(made.rows("d11", "queue-age-p90")).value()).isCloseTo(9.9, within(1e-12));
    }

    @Test
    void weeksWithABreakingChangeOfATool() {
        made.enrol(MadeUpProgramme.START, "c", "S1");
        made.enrol(MadeUpProgramme.START, "c", "S2");
        made.change(LocalDate.of(2022, 9, 5), true, "P/S1");
        made.change(LocalDate.of(2022, 9, 9), true, "P/S1");
        made.change(LocalDate.of(2022, 9, 14), true);
        made.change(LocalDate.of(2022, 9, 21), false);
        var september = made.rows("d13", "breaking-weeks").stream()
                .filter(row -> row.period().first().equals(YearMonth.of(2022, 9)))
                .toList();
        assertThat(september.stream().map(DriftRow::value)).containsExactly(2.0, 2.0, 1.0);
    }

    private UUID enrol() {
        return made.enrol(MadeUpProgramme.START, "c", null);
    }

    private static LocalDate day(int month, int day) {
        return MadeUpProgramme.START.plusMonths(month).plusDays(day);
    }

    private void cohort(String code, int n, int reached, int term) {
        cohort(made, code, n, reached, term);
    }

    private static void cohort(MadeUpProgramme made, String code, int n, int reached, int term) {
        var begin = MadeUpProgramme.START.plusMonths(4L * term);
        for (var i = 0; i < n; i++) {
            var learner = made.enrol(begin.minusDays(1), code, null);
            made.plan(learner, begin, "m1", begin.plusDays(50));
            if (i < reached) made.confirm(learner, "m1", begin.plusDays(60));
        }
    }

    private static DriftRow last(List<DriftRow> rows, String cohort) {
        return rows.stream()
                .filter(row -> row.scope().code().equals(cohort))
                .toList()
                .getLast();
    }

    private static List<DriftRow> months(List<DriftRow> rows) {
        return rows.stream()
                .filter(row -> row.period().kind() == Period.Kind.MONTH)
                .toList();
    }

    private static DriftRow at(List<DriftRow> rows, YearMonth month) {
        return only(rows.stream()
                .filter(row -> row.period().kind() == Period.Kind.MONTH
                        && row.period().first().equals(month))
                .toList());
    }

    private static DriftRow only(List<DriftRow> rows) {
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
