package org.cairn.projections.reports.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExposureTest {
    private static final boolean[] FIRST_TWO = {true, true, false, false};
    private static final boolean[] LAST_TWO = {false, false, true, true};
    private static final boolean[] ALL = {true, true, true, true};

    @Test
    void theSameSectionsAtTheSameTimeAreTheSame() {
        assertThat(correlation(FIRST_TWO, 10, FIRST_TWO, 10)).isCloseTo(1, within(1e-12));
    }

    /// With the same sections the section part is equal, and the correlation is that of two steps in time: with
    /// shares p = 10/20 and q = 8/20 of the periods, √(q(1 − p) ÷ (p(1 − q))) = √(0.2 ÷ 0.3) = 0.8165.
    @Test
    void theSameSectionsTwoPeriodsLaterAreNearlyTheSame() {
        assertThat(correlation(FIRST_TWO, 10, FIRST_TWO, 12)).isCloseTo(0.816497, within(1e-6));
    }

    @Test
    void theOtherSectionsAreTheOpposite() {
        assertThat(correlation(FIRST_TWO, 10, LAST_TWO, 10)).isCloseTo(-1, within(1e-12));
    }

    @Test
    void whatAffectsAllIsComparedOverTimeAloneAndWithNothingElse() {
        assertThat(correlation(ALL, 10, ALL, 12)).isCloseTo(0.816497, within(1e-6));
        assertThat(correlation(ALL, 10, FIRST_TWO, 10)).isZero();
    }

    private static double correlation(boolean[] one, int from, boolean[] other, int otherFrom) {
        return Exposure.of(one, from, 20).correlation(Exposure.of(other, otherFrom, 20));
    }
}
