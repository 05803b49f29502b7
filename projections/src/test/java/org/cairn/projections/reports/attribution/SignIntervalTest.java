package org.cairn.projections.reports.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignIntervalTest {

    /// Ten values: from the 2nd to the 9th, 97.9 % (Conover, Practical Nonparametric Statistics, 3rd ed., table A3:
    /// P(Bin(10, ½) ≤ 1) = 0.0107, P(≤ 2) = 0.0547).
    @Test
    void ofTenValuesItIsFromTheSecondToTheNinth() {
        var interval = SignInterval.of(new double[] {10, 9, 8, 7, 6, 5, 4, 3, 2, 1});

        assertThat(interval.low()).isEqualTo(2);
        assertThat(interval.high()).isEqualTo(9);
        assertThat(interval.effect()).isEqualTo(5.5);
    }

    @Test
    void aFewSectionsDoNotSpeakForAll() {
        var fallen = new double[] {-0.25, -0.22, -0.24, -0.21, -0.01, 0.02, -0.02, 0.01, 0.01, 0.02};

        assertThat(Contrast.of(fallen).is(-1)).isTrue();
        assertThat(SignInterval.of(fallen).is(-1)).isFalse();
    }

    @Test
    void ofFewValuesItIsFromTheSmallestToTheLargest() {
        assertThat(SignInterval.of(new double[] {-3, -1, -2}).is(-1)).isTrue();
        assertThat(SignInterval.of(new double[] {-3, 1, -2}).is(-1)).isFalse();
        assertThat(SignInterval.of(new double[] {-3}).is(-1)).isFalse();
    }
}
