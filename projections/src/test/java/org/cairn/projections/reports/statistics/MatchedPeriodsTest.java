package org.cairn.projections.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchedPeriodsTest {

    /// Quarters with seasons; the baseline year has 40 of 100, 60, 50, 50 → x̄ = (200 + ½) ÷ 401 = 0.5; the first
    /// quarter after it has 30 of 50. z = 0.2 ÷ √(¼(1/50 + 1/100)) = 2.3094 with K = 1.
    @Test
    void aPeriodIsComparedWithTheSameOneOfTheBaselineYear() {
        var series = Series.ofShares(new double[] {40, 60, 50, 50, 30, 60}, new double[] {100, 100, 100, 100, 50, 100});
        var matched = MatchedPeriods.of(series, 0, 4, 20, 1);
        assertThat(matched.matched()[4]).isEqualTo(0.4);
        assertThat(matched.change()[4]).isCloseTo(0.2, within(1e-12));
        assertThat(matched.z()[4]).isCloseTo(2.3094, within(0.00005));
        assertThat(matched.z()[5]).isZero();
        assertThat(matched.z()[3]).isNaN();
        assertThat(MatchedPeriods.of(series, 0, 4, 20, 2).z()[4]).isCloseTo(2.3094 / 2, within(0.00005));
    }

    @Test
    void whatHasNoPartnerOrTooFewIsAGap() {
        var series = Series.ofShares(new double[] {0, 10, 10, 10}, new double[] {0, 20, 20, 19});
        var matched = MatchedPeriods.of(series, 0, 2, 20, 1);
        assertThat(matched.z()[2]).isNaN();
        assertThat(matched.matched()[3]).isEqualTo(0.5);
        assertThat(matched.z()[3]).isNaN();
    }

    @Test
    void aShareThatWasAlwaysFullHasAVarianceAllTheSame() {
        var series = Series.ofShares(new double[] {50, 50, 45, 50}, new double[] {50, 50, 50, 50});
        // x̄ = 100.5 ÷ 101, v = 0.0049: one first exception of fifty is no signal.
        assertThat(MatchedPeriods.of(series, 0, 2, 20, 1).z()[2])
                .isCloseTo(-0.1 / Math.sqrt(0.0049260 / 25), within(0.01));
    }

    @Test
    void theVarianceOfMeansIsThatWithinPeriodsPooled() {
        // Two periods of values 1, 3 and 5, 7, 9: variances 2 and 4, pooled by n: (2·2 + 3·4) ÷ 5 = 3.2.
        var series =
                Series.ofMeans(new double[] {2, 3}, new double[] {2, 3}, new double[] {4, 21}, new double[] {10, 155});
        assertThat(series.value()).containsExactly(2, 7);
        assertThat(MatchedPeriods.varianceOfOne(series)).isCloseTo(3.2, within(1e-12));
    }

    @Test
    void weightedObservationsCountAsFewer() {
        // Sessions of 10, 10 and 40 minutes: 60² ÷ 1800 = 2 effective ones.
        var series = Series.ofMeans(new double[] {60}, new double[] {1800}, new double[] {40}, new double[] {40});
        assertThat(series.n()[0]).isEqualTo(2);
        assertThat(series.value()[0]).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void monthsJoinToTerms() {
        var months = Series.ofShares(new double[] {5, 0, 20, 1}, new double[] {10, 0, 30, 1});
        var terms = months.joined(0, 3, 4, 6);
        assertThat(terms.n()).containsExactly(40, 1, 0);
        assertThat(terms.value()[0]).isCloseTo(25.0 / 40, within(1e-12));
        assertThat(terms.has(2)).isFalse();
        // Of a share it is p(1 − p) whether joined or counted at once.
        assertThat(terms.spread()[0]).isCloseTo(25.0 / 40 * 15 / 40, within(1e-12));
        assertThat(IntStream.range(0, 3).filter(terms::has).count()).isEqualTo(2);
    }
}
