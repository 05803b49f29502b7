package org.cairn.projections.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VarianceComponentsTest {
    /// Yield of six batches of dyestuff, five samples each (Davies and Goldsmith 1972; Dyestuff in lme4).
    private static final double[][] DYESTUFF = {
        {1545, 1440, 1440, 1520, 1580},
        {1540, 1555, 1490, 1560, 1495},
        {1595, 1550, 1605, 1510, 1560},
        {1445, 1440, 1595, 1465, 1545},
        {1595, 1630, 1515, 1635, 1625},
        {1520, 1455, 1450, 1480, 1445}
    };
    /// Six targets, four judges (Shrout and Fleiss 1979, table 2).
    private static final double[][] SIX_TARGETS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    @Test
    void batchesAreDrawnTowardsTheMeanOfAll() {
        var shrinkage = Shrinkage.of(
                new double[] {1, 1, 1, 1, 1, 1}, new double[] {5, 5, 5, 5, 5, 5}, sums(DYESTUFF), squares(DYESTUFF));
        // lme4 (Bates et al. 2015) by REML: variances 1764.05 and 2451.25, mean 1527.5, first and last batch −17.607
        // and −44.995 from it.
        assertThat(shrinkage.between()).isCloseTo(1764.05, within(0.005));
        assertThat(shrinkage.within()).isCloseTo(2451.25, within(0.005));
        assertThat(shrinkage.mean()).isCloseTo(1527.5, within(1e-9));
        assertThat(shrinkage.towardsMean(1505, 5)).isCloseTo(1527.5 - 17.607, within(0.0005));
        assertThat(shrinkage.towardsMean(1470, 5)).isCloseTo(1527.5 - 44.995, within(0.0005));
    }

    @Test
    void whereGroupsDoNotDifferAllAreTheMean() {
        var shrinkage =
                Shrinkage.of(new double[] {1, 3}, new double[] {2, 2}, new double[] {2, 2}, new double[] {4, 4});
        assertThat(shrinkage.towardsMean(5, 2)).isEqualTo(1);
    }

    @Test
    void judgesOfSixTargets() {
        var correlation = new IntraclassCorrelation();
        for (var target : SIX_TARGETS) {
            correlation.add(target.length, Arrays.stream(target).sum(), sumOfSquares(target));
        }
        // ICC(1,1) = .17 in the paper; 0.165742 in R (psych).
        assertThat(correlation.value()).isCloseTo(0.165742, within(0.0000005));
        assertThat(correlation.designEffect()).isCloseTo(1 + 3 * 0.165742, within(0.000002));
    }

    @Test
    void observationsThatAreAllAlikeInAGroupCountAsOne() {
        var correlation = new IntraclassCorrelation();
        correlation.add(4, 4, 4);
        correlation.add(4, 8, 16);
        assertThat(correlation.value()).isEqualTo(1);
        assertThat(correlation.designEffect()).isEqualTo(4);
        assertThat(new IntraclassCorrelation().designEffect()).isEqualTo(1);
    }

    private static double[] sums(double[][] groups) {
        return Arrays.stream(groups)
                .mapToDouble(group -> Arrays.stream(group).sum())
                .toArray();
    }

    private static double[] squares(double[][] groups) {
        return Arrays.stream(groups)
                .mapToDouble(VarianceComponentsTest::sumOfSquares)
                .toArray();
    }

    private static double sumOfSquares(double[] group) {
        return Arrays.stream(group).map(x -> x * x).sum();
    }
}
