package org.cairn.projections.reports.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void oneSmallSectionTakesTheNextSmallestWithIt() {
        assertThat(values(sections(9, 12, 30))).containsExactly(null, null, 0.5);
    }

    @Test
    void severalSmallOnesHideEachOther() {
        assertThat(values(sections(9, 3, 12))).containsExactly(null, null, 0.5);
    }

    @Test
    void whatIsLargeEnoughOrTellsOfNobodyStays() {
        assertThat(values(sections(10, 12))).containsExactly(0.5, 0.5);
        assertThat(values(sections(0, 0))).containsExactly(0.5, 0.5);
    }

    @Test
    void aSmallProgrammeIsWithheldAsAWhole() {
        var withheld = SmallCells.withhold(List.of(row(Scope.PROGRAMME, 9))).getFirst();
        assertThat(withheld.value()).isNull();
        assertThat(withheld.n()).isZero();
        assertThat(withheld.learners()).isNull();
        assertThat(withheld.parts()).isEmpty();
        assertThat(withheld.status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(withheld.note()).isEqualTo("suppressed");
    }

    @Test
    void anotherMonthIsAnotherCell() {
        var small = row(Scope.section("S1"), 9);
        var other = new Row("d7", "on-time", Scope.section("S2"), Period.month(YearMonth.of(2024, 6)))
                .value(0.5, 40)
                .learners(12)
                .of("P");
        assertThat(values(List.of(small, other))).containsExactly(null, 0.5);
    }

    private static List<Double> values(List<DriftRow> rows) {
        return SmallCells.withhold(rows).stream().map(DriftRow::value).toList();
    }

    private static List<DriftRow> sections(int... learners) {
        return IntStream.range(0, learners.length)
                .mapToObj(i -> row(Scope.section("S" + i), learners[i]))
                .toList();
    }

    private static DriftRow row(Scope scope, int learners) {
        return new Row("d7", "on-time", scope, Period.month(YearMonth.of(2024, 5)))
                .value(0.5, 40)
                .learners(learners)
                .status(Status.DRIFT)
                .part("error", 0.1)
                .of("P");
    }
}
