package org.cairn.projections.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateDifferenceTest {

    /// Newcombe (1998), table II, method 10.
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80,  0.0524, 0.3339",
        " 9, 10,  3, 10,  0.1705, 0.8090",
        " 6,  7,  2,  7,  0.0582, 0.8062",
        " 5, 56,  0, 29, -0.0381, 0.1926",
        " 0, 10,  0, 20, -0.1611, 0.2775",
        " 0, 10,  0, 10, -0.2775, 0.2775",
        "10, 10,  0, 20,  0.6791, 1.0000",
        "10, 10,  0, 10,  0.6075, 1.0000"
    })
    void theEightExamplesOfNewcombe(int x1, int n1, int x2, int n2, double low, double high) {
        var difference = RateDifference.of(x1, n1, x2, n2);
        assertThat(difference.low()).isCloseTo(low, within(0.00005));
        assertThat(difference.high()).isCloseTo(high, within(0.00005));
        assertThat(difference.difference()).isCloseTo((double) x1 / n1 - (double) x2 / n2, within(1e-15));
    }

    @Test
    void anEmptyGroupHasNoRate() {
        assertThatThrownBy(() -> RateDifference.of(0, 0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
