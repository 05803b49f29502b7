package org.cairn.projections.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    /// Weeks in remission of 21 patients on 6-mercaptopurine (Freireich et al. 1963); 0 = still in remission.
    private static final Durations REMISSION = new Durations(
            new double[] {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35},
            new int[] {1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0});

    @Test
    void remissionOfLeukaemia() {
        var curve = KaplanMeier.of(REMISSION);
        // Kleinbaum and Klein (2012), Survival Analysis, chapter 2; errors as in Collett (2015).
        assertThat(curve.time()).containsExactly(6, 7, 10, 13, 16, 22, 23);
        assertThat(curve.survival())
                .containsExactly(
                        new double[] {0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482}, within(0.00005));
        assertThat(curve.error())
                .containsExactly(
                        new double[] {0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346}, within(0.00005));
        assertThat(curve.median()).isEqualTo(23);
        assertThat(curve.at(5)).isEqualTo(1);
        assertThat(curve.at(30)).isEqualTo(curve.at(23));
    }

    @Test
    void nobodyReachesHalfWhereFewArrive() {
        assertThat(KaplanMeier.of(new Durations(new double[] {1, 2, 3}, new int[] {1, 0, 0}))
                        .median())
                .isNaN();
    }

    @Test
    void mortalityFromBreastCancerWhereOtherDeathsCompete() {
        var time = new double[305];
        var cause = new int[305];
        Arrays.fill(time, 100);
        System.arraycopy(new double[] {7, 10, 14, 16, 18, 23, 24, 26, 27}, 0, time, 0, 9);
        System.arraycopy(new int[] {0, 1, 0, 1, 2, 1, 0, 2, 1}, 0, cause, 0, 9);
        var curve = AalenJohansen.of(new Durations(time, cause));
        // Satagopan et al. (2004), British Journal of Cancer 91, table 2: 0.3, 0.6, 0.9 (they round the step), 1.2 %…
        assertThat(curve.time()).containsExactly(10, 16, 23, 27);
        assertThat(curve.incidence()[0]).isCloseTo(0.0033, within(0.00005));
        // … and more digits by numpy.
        assertThat(curve.at(16)).isCloseTo(0.006589839665, within(1e-12));
        assertThat(curve.at(27)).isCloseTo(0.013201646681, within(1e-12));
        assertThat(curve.errorAt(27)).isCloseTo(0.006557180216, within(1e-12));
    }

    @Test
    void incidenceWithTiesAndLossesAsNumpyHasIt() {
        var curve = AalenJohansen.of(new Durations(
                new double[] {3, 5, 5, 8, 8, 9, 12, 12, 15, 20, 21, 21, 30, 34},
                new int[] {1, 1, 2, 0, 1, 2, 1, 1, 0, 2, 1, 0, 1, 0}));
        assertThat(curve.at(5)).isCloseTo(0.142857142857, within(1e-12));
        assertThat(curve.errorAt(5)).isCloseTo(0.093521952958, within(1e-12));
        assertThat(curve.at(12)).isCloseTo(0.373015873016, within(1e-12));
        assertThat(curve.errorAt(12)).isCloseTo(0.132985620227, within(1e-12));
        assertThat(curve.errorAt(30)).isCloseTo(0.153837741736, within(1e-12));
    }

    @Test
    void withoutCompetitorsIncidenceIsWhatSurvivalLacks() {
        var incidence = AalenJohansen.of(REMISSION);
        var survival = KaplanMeier.of(REMISSION);
        for (var i = 0; i < survival.time().length; i++) {
            assertThat(incidence.incidence()[i]).isCloseTo(1 - survival.survival()[i], within(1e-12));
        }
    }

    @Test
    void theOrderOfSubjectsDoesNotMatter() {
        var one = KaplanMeier.of(new Durations(new double[] {5, 2, 2}, new int[] {1, 1, 0}));
        var other = KaplanMeier.of(new Durations(new double[] {2, 5, 2}, new int[] {0, 1, 1}));
        assertThat(one.survival()).containsExactly(other.survival());
    }
}
