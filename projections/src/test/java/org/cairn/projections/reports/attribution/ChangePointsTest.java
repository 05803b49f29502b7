package org.cairn.projections.reports.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
    private static final double GAP = Double.NaN;

    /// 2ℓ(τ) = m·z̄² from the end: 3² = 9, (5)²/2 = 12.5, (9)²/3 = 27, (8)²/4 = 16, (9)²/5 = 16.2. Within 5 of 27:
    /// only 27.
    @Test
    void isWhereOneStepFitsBest() {
        var points = ChangePoints.of(new double[] {1, -1, 4, 2, 3});

        assertThat(points.twiceMaximum()).isEqualTo(27);
        assertThat(points.best()).isEqualTo(2);
        assertThat(points.periods()).containsExactly(2);
    }

    /// From the end: 4, (3.5)²/2 = 6.125, (5)²/3 = 8.333, (5)²/4 = 6.25. Within 5 of 8.333: all from 3.333 on.
    @Test
    void isWideWhereTheStepIsSmall() {
        assertThat(ChangePoints.of(new double[] {0, 1.5, 1.5, 2}).periods()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aGapIsNoCandidate() {
        assertThat(ChangePoints.of(new double[] {GAP, 0, GAP, 4, 4, 4}).periods())
                .containsExactly(3);
        assertThat(ChangePoints.of(new double[] {GAP, GAP}).periods()).isEmpty();
    }

    /// The set with one month on each side is to hold the true month in 94 to 100 % of series that signal.
    @Test
    void holdsTheTrueMonth() {
        var seed = 20_260_117L;
        System.out.println("seed " + seed);
        var random = new SplittableRandom(seed);
        var held = 0;
        for (var trial = 0; trial < 1000; trial++) {
            var month = 2 + random.nextInt(16);
            var z = new double[24];
            for (var t = 0; t < z.length; t++) z[t] = random.nextGaussian() - (t < month ? 0 : 1.5);
            var periods = ChangePoints.of(z).periods();
            if (month >= periods.getFirst() - 1 && month <= periods.getLast() + 1) held++;
        }
        assertThat(held).isBetween(940, 1000);
    }
}
