package org.cairn.projections.reports.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.ProgrammeState;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.Window;
import org.junit.jupiter.api.Test;

class ProgrammeStatusTest {
    private static final YearMonth MAY = YearMonth.of(2024, 5);
    private final List<DriftRow> rows = new ArrayList<>();

    @Test
    void twoFamiliesInTheSameMonthAreDrift() {
        month("d1", Scope.PROGRAMME, MAY, Status.DRIFT, 7);
        month("d2a", Scope.PROGRAMME, MAY, Status.IN_CONTROL, 1);
        assertThat(in(MAY).state()).isEqualTo(ProgrammeState.WATCH);
        month("d3", Scope.PROGRAMME, MAY, Status.DRIFT, 7);
        assertThat(in(MAY).state()).isEqualTo(ProgrammeState.DRIFTING);
        assertThat(in(MAY).drifting()).containsExactly("d1", "d3");
    }

    @Test
    void oneFarOutIsDriftAlone() {
        month("d1", Scope.PROGRAMME, MAY, Status.DRIFT, 12);
        assertThat(in(MAY).state()).isEqualTo(ProgrammeState.WATCH);
        month("d1", Scope.section("S1"), MAY, Status.DRIFT, 12.1);
        assertThat(in(MAY).state()).isEqualTo(ProgrammeState.DRIFTING);
    }

    @Test
    void ofSectionsItTakesTwoAndAFifth() {
        for (var section = 0; section < 11; section++) {
            month("d1", Scope.section("S" + section), MAY, section < 2 ? Status.DRIFT : Status.IN_CONTROL, 7);
        }
        // A fifth of eleven is 2.2.
        assertThat(in(MAY).state()).isEqualTo(ProgrammeState.STEADY);
        rows.removeLast();
        assertThat(in(MAY).state()).isEqualTo(ProgrammeState.WATCH);
        rows.clear();
        month("d1", Scope.section("S1"), MAY, Status.DRIFT, 7);
        assertThat(in(MAY).state()).isEqualTo(ProgrammeState.STEADY);
    }

    @Test
    void sectionsWithoutAStatusAreNoneOfThem() {
        for (var section = 0; section < 30; section++) {
            month("d1", Scope.section("S" + section), MAY, section < 2 ? Status.DRIFT : Status.INSUFFICIENT, 7);
        }
        assertThat(in(MAY).drifting()).containsExactly("d1");
    }

    @Test
    void sectionsOfDifferentSeriesAreNotAddedUp() {
        for (var section = 0; section < 5; section++) {
            var drifts = section == 0 ? Status.DRIFT : Status.IN_CONTROL;
            row("d1", "a", Scope.section("S" + section), Period.month(MAY), drifts, 7, true);
            row("d1", "b", Scope.section("S" + section), Period.month(MAY), drifts, 7, true);
        }
        assertThat(in(MAY).state()).isEqualTo(ProgrammeState.STEADY);
    }

    @Test
    void whatOnlyExplainsDoesNotCount() {
        row("d9", "turnover", Scope.PROGRAMME, Period.month(MAY), Status.DRIFT, 20, false);
        assertThat(in(MAY).state()).isEqualTo(ProgrammeState.INSUFFICIENT);
    }

    @Test
    void aTermHoldsFromItsLastMonthUntilTheNextIsDecided() {
        row("d4", "", Scope.PROGRAMME, Period.term(MAY), Status.DRIFT, 0, true);
        row("d4", "", Scope.PROGRAMME, Period.term(MAY.plusMonths(4)), Status.IN_CONTROL, 0, true);
        assertThat(in(MAY.plusMonths(2)).state()).isEqualTo(ProgrammeState.INSUFFICIENT);
        assertThat(in(MAY.plusMonths(3)).state()).isEqualTo(ProgrammeState.WATCH);
        assertThat(in(MAY.plusMonths(6)).state()).isEqualTo(ProgrammeState.WATCH);
        assertThat(in(MAY.plusMonths(7)).state()).isEqualTo(ProgrammeState.STEADY);
    }

    @Test
    void aMonthHoldsForItself() {
        month("d1", Scope.PROGRAMME, MAY, Status.DRIFT, 7);
        assertThat(in(MAY.plusMonths(1)).state()).isEqualTo(ProgrammeState.INSUFFICIENT);
    }

    private ProgrammeStatus in(YearMonth month) {
        return ProgrammeStatus.of(rows, new Window(month, month)).getFirst();
    }

    private void month(String indicator, Scope scope, YearMonth month, Status status, double up) {
        row(indicator, "", scope, Period.month(month), status, up, true);
    }

    private void row(
            String indicator, String series, Scope scope, Period period, Status status, double up, boolean counts) {
        rows.add(new Row(indicator, series, scope, period)
                .status(status)
                .chart(up, 0)
                .counts(counts)
                .of("P"));
    }
}
