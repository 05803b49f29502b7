package org.cairn.projections.reports.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cairn.contracts.coaching.GoalHorizon;
import org.cairn.projections.bi.CoachingFact;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Window;
import org.junit.jupiter.api.Test;

class DriftTest {

    @Test
    void theSameFactsInAnyOrderGiveTheSameRowsToTheLastDigit() {
        var seed = 99L;
        System.out.println("seed " + seed);
        var made =
                new MadeUpProgramme(seed).baseline(MadeUpProgramme.START, "b1").marking(60, 0.1, 0.1);
        made.milestones("m1", "m2");
        var rows = Drift.report(made.programme(), MadeUpProgramme.WINDOW);
        Collections.shuffle(made.facts, new Random(seed));
        assertThat(Drift.report(Programme.of("P", made.facts, null), MadeUpProgramme.WINDOW))
                .isEqualTo(rows);
        assertThat(rows).hasSizeGreaterThan(100);
    }

    @Test
    void aProgrammeOfWhichNothingIsKnownHasNoRows() {
        var rows = Drift.report(Programme.of("P", List.of(), null), MadeUpProgramme.WINDOW);
        assertThat(rows.stream().filter(row -> !row.indicator().equals("d13"))).isEmpty();
        assertThat(ProgrammeStatus.of(rows, MadeUpProgramme.WINDOW)).hasSize(36);
    }

    @Test
    void aLaterWindowTellsTheSameOfTheMonthsThatItHas() {
        var made = new MadeUpProgramme(5).baseline(MadeUpProgramme.START, "b1").marking(60, 0.4, 0);
        var all = Drift.report(made.programme(), MadeUpProgramme.WINDOW);
        var later = new Window(YearMonth.of(2024, 9), YearMonth.of(2025, 8));
        assertThat(Drift.report(made.programme(), later))
                .isEqualTo(all.stream()
                        .filter(row -> later.contains(row.period().first()))
                        .toList());
    }

    @Test
    void goalsAreChartedByTermAndWhoeverSetOneCountsOnce() {
        var made = new MadeUpProgramme(1).baseline(MadeUpProgramme.START, "b1");
        var one = made.enrol(MadeUpProgramme.START, "c", "S1");
        made.enrol(MadeUpProgramme.START, "c", "S1");
        for (var month = 0; month < 2; month++) {
            made.facts.add(new CoachingFact.Goal(
                    made.at(MadeUpProgramme.START.plusMonths(month)),
                    made.id(),
                    one,
                    CoachingFact.GoalStage.SET,
                    GoalHorizon.TERM,
                    null,
                    1,
                    null));
        }
        var terms = terms(made.rows("d1", "exposure/open-goals"));
        assertThat(terms.getFirst().value()).isEqualTo(0.5);
        assertThat(terms.getFirst().n()).isEqualTo(2);
        assertThat(terms.getFirst().learners()).isEqualTo(2);
        assertThat(terms.get(1).value()).isZero();
    }

    /// Twenty answers of mean 4 and sd 1 on a scale of 1 to 5, for both items: (4 − 1) ÷ 4 = 0.75; the variance of
    /// an answer is 1/16, its standard error √(1/16 · 20/19 ÷ 20).
    @Test
    void aSurveyIsAMeanOfThoseWhoAnswered() {
        var made = new MadeUpProgramme(1).baseline(MadeUpProgramme.START, "b1");
        var operation = made.id();
        var on = LocalDate.of(2022, 12, 1);
        made.facts.add(new OperationFact.Survey(
                made.at(on), operation, "P", null, "agency", 30, 20, BigDecimal.ONE, BigDecimal.valueOf(5), 2));
        for (var item : List.of("choice", "voice")) {
            made.facts.add(new OperationFact.SurveyItem(
                    made.at(on), operation, "P", null, "agency", item, BigDecimal.valueOf(4), BigDecimal.ONE, 20));
        }
        var row = terms(made.rows("d1", "responsiveness/survey")).getFirst();
        assertThat(row.value()).isCloseTo(0.75, within(1e-12));
        assertThat(row.n()).isEqualTo(20);
        assertThat(row.se()).isCloseTo(Math.sqrt(1.0 / 16 * 20 / 19 / 20), within(1e-9));
    }

    private static List<DriftRow> terms(List<DriftRow> rows) {
        return rows.stream()
                .filter(row -> row.period().kind() == Period.Kind.TERM
                        && row.scope().code().isEmpty())
                .toList();
    }
}
