package org.cairn.projections.reports.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ContrastTest {
    /// Cushny and Peebles (1905), Student's (1908) example: extra hours of sleep under two drugs.
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    private static final Offset<Double> SIX_DIGITS = within(1e-6);

    /// R 4: `t.test(extra ~ group, data = sleep, var.equal = TRUE)`: t = −1.8608, df = 18, p = 0.07919,
    /// interval −3.363874 to 0.203874.
    @Test
    void comparesTwoGroupsByStudentsTWithAPooledVariance() {
        var contrast = Contrast.of(FIRST, SECOND);

        assertThat(contrast.effect()).isCloseTo(-1.58, SIX_DIGITS);
        assertThat(contrast.low()).isCloseTo(-3.363874, SIX_DIGITS);
        assertThat(contrast.high()).isCloseTo(0.203874, SIX_DIGITS);
        assertThat(contrast.p()).isCloseTo(0.07918671, SIX_DIGITS);
        assertThat(contrast.is(-1)).isFalse();
    }

    /// R 4: `t.test(sleep$extra[1:10])`: mean 0.75, interval −0.5297804 to 2.029780, p = 0.2176.
    @Test
    void comparesOneGroupWithNoChange() {
        var contrast = Contrast.of(FIRST);

        assertThat(contrast.effect()).isCloseTo(0.75, SIX_DIGITS);
        assertThat(contrast.low()).isCloseTo(-0.5297804, SIX_DIGITS);
        assertThat(contrast.high()).isCloseTo(2.0297804, SIX_DIGITS);
        assertThat(contrast.p()).isCloseTo(0.2175978, SIX_DIGITS);
    }

    @Test
    void saysNothingWithoutAGroupToCompareWith() {
        assertThat(Contrast.of(new double[] {1, 2}, new double[0]).is(1)).isFalse();
        assertThat(Contrast.of(new double[] {1}, new double[] {0}).low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Contrast.of(new double[] {3}).high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void needsAnIntervalOnTheSideOfTheDrift() {
        var fall = Contrast.of(new double[] {-0.21, -0.19, -0.20}, new double[] {0.01, -0.01, 0.0});

        assertThat(fall.is(-1)).isTrue();
        assertThat(fall.is(1)).isFalse();
        assertThat(fall.within(0.3)).isTrue();
        assertThat(fall.within(0.2)).isFalse();
    }
}
