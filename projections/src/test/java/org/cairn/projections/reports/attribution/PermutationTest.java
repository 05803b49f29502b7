package org.cairn.projections.reports.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PermutationTest {

    /// Of {5, 4, 1, 2, 3} two can be chosen in 10 ways, with sums 9, 6, 7, 8, 5, 6, 7, 3, 4, 5. The mean of two
    /// less the mean of three is sum·(1/2 + 1/3) − 15/3 = sum·5/6 − 5: furthest from 0 are the sums 9 and 3, both
    /// at 2.5.
    @Test
    void countsAllWaysToChooseTheAffectedSections() {
        var permutation = Permutation.of(new double[] {5, 4, 1, 2, 3}, 2);

        assertThat(permutation.assignments()).isEqualTo(10);
        assertThat(permutation.p()).isEqualTo(0.2);
    }

    @Test
    void fourOfTenSectionsCanBeChosenIn210Ways() {
        var fallen = new double[] {-0.21, -0.18, -0.22, -0.19, 0.01, -0.02, 0.0, 0.02, 0.01, -0.01};

        var permutation = Permutation.of(fallen, 4);

        assertThat(permutation.assignments()).isEqualTo(210);
        // No other four differ as much.
        assertThat(permutation.p()).isCloseTo(1.0 / 210, within(1e-12));
    }

    @Test
    void drawsAlwaysTheSameWhereThereAreTooManyWays() {
        var changes = new double[40];
        for (var i = 0; i < changes.length; i++) changes[i] = Math.sin(i * 37.0);

        var permutation = Permutation.of(changes, 20);

        assertThat(permutation.assignments()).isEqualTo(137_846_528_820L);
        assertThat(permutation.p())
                .isBetween(0.0001, 1.0)
                .isEqualTo(Permutation.of(changes, 20).p());
    }

    @Test
    void hasOneWayWhereAllSectionsAreAffected() {
        assertThat(Permutation.of(new double[] {1, 2, 3}, 3)).isEqualTo(new Permutation(1, 1.0));
    }
}
