package org.cairn.projections.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CusumTest {
    /// Montgomery (2013), Introduction to Statistical Quality Control, table 9.1: 20 values from N(10, 1), 10 from
    /// N(11, 1).
    private static final double[] MONTGOMERY = {
        9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40, 10.08, 9.37, 10.62,
        10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52
    };

    @Test
    void theTabularCusumOfMontgomery() {
        var cusum = new Cusum();
        var states = new Cusum.State[30];
        for (var t = 0; t < 30; t++) states[t] = cusum.next(MONTGOMERY[t] - 10, MONTGOMERY[t] - 10);
        // Table 9.2: C⁺ 5.28 at period 29, the first above 5, counted over 7 periods; C⁻ 1.56 at period 2.
        assertThat(states[27].up()).isLessThan(5);
        assertThat(states[28].up()).isCloseTo(5.28, within(1e-9));
        assertThat(states[1].down()).isCloseTo(1.56, within(1e-9));
        // The new mean is estimated at 10 + 0.5 + 5.28 ÷ 7 = 11.25: that is the mean since the last zero.
        assertThat(states[28].change()).isCloseTo(0.5 + 5.28 / 7, within(1e-9));
    }

    @Test
    void aGapChangesNothing() {
        var cusum = new Cusum();
        var before = cusum.next(3, 0.1);
        var gap = cusum.next(Double.NaN, Double.NaN);
        assertThat(gap.comparable()).isFalse();
        assertThat(gap.up()).isEqualTo(before.up());
        assertThat(gap.change()).isEqualTo(before.change());
        assertThat(cusum.next(3, 0.3).change()).isCloseTo(0.2, within(1e-12));
    }
}
