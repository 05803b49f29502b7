package org.cairn.projections.reports.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LeniencyTest {
    private static final long SEED = 4242;

    @BeforeAll
    static void sayTheSeed() {
        System.out.println("seed " + SEED);
    }

    @Test
    void softerMarkingIsNamedAndLearnersAreNot() {
        var rows = report(0.4, 0);
        assertThat(signalled(rows, "leniency")).isTrue();
        assertThat(signalled(rows, "ability")).isFalse();
        assertThat(signalled(rows, "masked")).isFalse();
    }

    @Test
    void betterLearnersAreNamedAndMarkingIsNot() {
        var rows = report(0, 0.4);
        assertThat(signalled(rows, "leniency")).isFalse();
        assertThat(signalled(rows, "ability")).isTrue();
    }

    @Test
    void oneThatHidesTheOtherIsSeen() {
        var rows = report(0.4, -0.4);
        assertThat(signalled(rows, "masked")).isTrue();
        assertThat(rows.stream()
                        .filter(row -> row.indicator().equals("d4"))
                        .noneMatch(row -> row.status() == Status.DRIFT
                                && row.scope().code().isEmpty()))
                .isTrue();
    }

    @Test
    void withoutEitherNothingIsNamed() {
        var rows = report(0, 0);
        assertThat(rows.stream()
                        .filter(row -> row.counts() && row.scope().code().isEmpty())
                        .map(DriftRow::status))
                .doesNotContain(Status.DRIFT);
        assertThat(rows).isNotEmpty();
    }

    private static List<DriftRow> report(double softening, double improvement) {
        var programme = new MadeUpProgramme(SEED)
                .baseline(MadeUpProgramme.START, "b1")
                .marking(300, softening, improvement)
                .programme();
        return Drift.report(programme, MadeUpProgramme.WINDOW);
    }

    private static boolean signalled(List<DriftRow> rows, String series) {
        return rows.stream()
                .anyMatch(row ->
                        row.indicator().equals("d3") && row.series().equals(series) && row.status() == Status.DRIFT);
    }
}
