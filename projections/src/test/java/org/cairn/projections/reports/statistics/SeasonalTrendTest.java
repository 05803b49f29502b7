package org.cairn.projections.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeasonalTrendTest {
    private static final double GAP = Double.NaN;

    @Test
    void fiveYearsOfQuartersWithTiesAndAGapAsNumpyHasIt() {
        var quarters = new double[] {30, 26, 31, 36, 32, 26, 33, 38, 31, 29, GAP, 40, 34, 28, 36, 38, 35, 31, 36, 43};
        var trend = SeasonalTrend.of(quarters, 4);
        // Every pair of every season, by numpy: S = 27, Var = 55 ⅔, z = 3.48478, p = 0.00049254, 1.291667 a year.
        assertThat(trend.s()).isEqualTo(27);
        assertThat(trend.variance()).isCloseTo(55 + 2.0 / 3, within(1e-12));
        assertThat(trend.z()).isCloseTo(3.4847830025, within(1e-10));
        assertThat(trend.pValue()).isCloseTo(0.00049253630, within(1e-10));
        assertThat(trend.slope()).isCloseTo(1.2916666667, within(1e-10));
        assertThat(trend.rho()).isCloseTo(-0.4092586236, within(1e-10));
    }

    @Test
    void theVarianceWithTiesIsThatOfHirschAndOthers() {
        // Twelve months, three years, no ties: 12 · 3·2·11 ÷ 18 = 44 (Hirsch et al. 1982, formula 4).
        var random = new SplittableRandom(3);
        assertThat(SeasonalTrend.of(random.doubles(36).toArray(), 12).variance())
                .isCloseTo(44, within(1e-12));
        // All tied: nothing to tell.
        var still = SeasonalTrend.of(new double[36], 12);
        assertThat(still.variance()).isZero();
        assertThat(still.pValue()).isEqualTo(1);
    }

    @Test
    void whereWhatIsLeftIsCorrelatedTheTestIsTakenBack() {
        var values = new double[36];
        for (var t = 0; t < 36; t++) values[t] = 0.02 * t + Math.sin(t / 4.0);
        var trend = SeasonalTrend.of(values, 12);
        assertThat(trend.rho()).isGreaterThan(0.3);
        var plain = (Math.abs(trend.s()) - 1) / Math.sqrt(trend.variance());
        assertThat(Math.abs(trend.z()))
                .isCloseTo(plain / Math.sqrt((1 + trend.rho()) / (1 - trend.rho())), within(1e-12));
    }

    /// A rise of 2 sd in total: a pair a year apart rises by 0.69 sd, one of two years by 1.37, so E S =
    /// 24(2Φ(0.485) − 1) + 12(2Φ(0.970) − 1) = 16.9 and the power is about Φ((16.9 − 1) ÷ √44 − 1.96) = 0.67, a
    /// little less as ρ > 0.3 is sometimes found by chance. Without a trend the test keeps its size.
    @Test
    void aTrendOfTwoStandardDeviationsIsSeenInThreeYears() {
        var seed = 1905L;
        System.out.println("seed " + seed);
        var random = new java.util.Random(seed);
        var seen = 0;
        var falselySeen = 0;
        var rounds = 2000;
        for (var round = 0; round < rounds; round++) {
            var still = new double[36];
            var rising = new double[36];
            for (var t = 0; t < 36; t++) {
                still[t] = Math.sin(t * Math.PI / 6) + random.nextGaussian();
                rising[t] = still[t] + 2.0 * t / 35;
            }
            if (SeasonalTrend.of(still, 12).pValue() < 0.05) falselySeen++;
            if (SeasonalTrend.of(rising, 12).pValue() < 0.05) seen++;
        }
        assertThat(falselySeen / (double) rounds).isBetween(0.01, 0.06);
        assertThat(seen / (double) rounds).isBetween(0.58, 0.72);
    }
}
