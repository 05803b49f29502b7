package org.cairn.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {

    /// Newcombe (1998), table II, method 10.
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void sharesDifferAsNewcombeHasIt(long a, long m, long b, long n, double low, double high) {
        var interval = new Proportion(a, m).minus(new Proportion(b, n));

        assertThat(interval.difference()).isCloseTo((double) a / m - (double) b / n, within(1e-12));
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    // Student (1908), the hours of sleep gained; intervals as R's documentation of t.test prints them.
    private static final List<Double> ONE = List.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
    private static final List<Double> TWO = List.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

    @Test
    void meansOfTheirOwnVarianceDifferAsWelchHasIt() {
        var interval = Sample.of(ONE).minus(Sample.of(TWO));

        assertThat(interval.low()).isCloseTo(-3.3654832, within(5e-8));
        assertThat(interval.high()).isCloseTo(0.2054832, within(5e-8));
        assertThat(interval.excludesZero()).isFalse();
    }

    @Test
    void meansOfOneVarianceDifferAsStudentHasIt() {
        var interval = Sample.of(ONE).minusPooled(Sample.of(TWO));

        assertThat(interval.low()).isCloseTo(-3.363874, within(5e-7));
        assertThat(interval.high()).isCloseTo(0.203874, within(5e-7));
    }

    @Test
    void pairsDifferAsStudentHasIt() {
        var differences = IntStream.range(0, ONE.size())
                .mapToObj(i -> ONE.get(i) - TWO.get(i))
                .toList();

        var interval = Sample.of(differences).interval();

        assertThat(interval.difference()).isCloseTo(-1.58, within(1e-12));
        assertThat(interval.low()).isCloseTo(-2.4598858, within(5e-8));
        assertThat(interval.high()).isCloseTo(-0.7001142, within(5e-8));
        assertThat(interval.excludesZero()).isTrue();
    }
}
