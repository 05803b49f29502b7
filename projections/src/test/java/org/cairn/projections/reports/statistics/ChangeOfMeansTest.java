package org.cairn.projections.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangeOfMeansTest {

    @Test
    void studentsSleep() {
        // Student (1908): ten patients, two drugs. t = −4.0621, 9 degrees of freedom, p = 0.002833 (R, t.test).
        var change = PairedChange.of(-1.2, -2.4, -1.3, -1.3, 0, -1.0, -1.8, -0.8, -4.6, -1.4);
        assertThat(change.mean()).isCloseTo(-1.58, within(1e-12));
        assertThat(change.t()).isCloseTo(-4.0621, within(0.00005));
        // As improbable as a normal variable of −2.98531 (scipy).
        assertThat(change.z()).isCloseTo(-2.985312, within(1e-6));
    }

    @Test
    void oneSubjectSaysNothing() {
        assertThat(PairedChange.of(3.0).z()).isZero();
        assertThat(PairedChange.of().pairs()).isZero();
        assertThat(PairedChange.of(1, 1, 1).z()).isZero();
    }

    @Test
    void anEnormousTHasAFiniteZ() {
        assertThat(PairedChange.asNormal(1e9, 60)).isBetween(30.0, 38.0);
        assertThat(PairedChange.asNormal(-4, 1_000_000)).isCloseTo(-4, within(0.001));
    }

    /// Two assessors: the lenient one (mean 3) goes from a quarter to three quarters of the judgements, the strict
    /// one's mean rises from 1 to 2. Before: ¼·3 + ¾·1 = 1.5; after: ¾·3 + ¼·2 = 2.75; Δ = 1.25. Composition:
    /// ½·3 − ½·1.5 = 0.75; within: 1·½(¾ + ¼) = 0.5.
    @Test
    void aChangeIsSplitIntoWhoIsThereAndWhatTheyDo() {
        var split =
                LevelSplit.of(new double[] {25, 75}, new double[] {3, 1}, new double[] {30, 10}, new double[] {3, 2});
        assertThat(split.total()).isCloseTo(1.25, within(1e-12));
        assertThat(split.composition()).isCloseTo(0.75, within(1e-12));
        assertThat(split.within()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whoComesOrGoesIsComposition() {
        var split = LevelSplit.of(
                new double[] {50, 50, 0}, new double[] {2, 1, Double.NaN}, new double[] {50, 0, 50}, new double[] {
                    2, Double.NaN, 3
                });
        assertThat(split.within()).isZero();
        assertThat(split.total()).isCloseTo(1, within(1e-12));
    }

    @Test
    void thePartsAddUpToTheWholeChangeWhateverTheGroups() {
        var seed = 4711L;
        System.out.println("seed " + seed);
        var random = new SplittableRandom(seed);
        for (var round = 0; round < 200; round++) {
            var groups = random.nextInt(1, 12);
            var before = random.doubles(groups, 0, 5).toArray();
            var after = random.doubles(groups, 0, 5).toArray();
            var m0 = random.doubles(groups, -2, 4).toArray();
            var m1 = random.doubles(groups, -2, 4).toArray();
            var split = LevelSplit.of(before, m0, after, m1);
            assertThat(split.total()).isCloseTo(mean(after, m1) - mean(before, m0), within(1e-12));
        }
    }

    private static double mean(double[] weights, double[] means) {
        var sum = 0.0;
        var weight = 0.0;
        for (var g = 0; g < weights.length; g++) {
            sum += weights[g] * means[g];
            weight += weights[g];
        }
        return sum / weight;
    }
}
