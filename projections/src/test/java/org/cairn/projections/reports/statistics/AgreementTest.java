package org.cairn.projections.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgreementTest {
    /// Four coders, twelve units, five categories from 0; −1 = not coded. Krippendorff (2011), Computing
    /// Krippendorff's Alpha-Reliability, example C; the same data are cac.raw4raters in Gwet's irrCAC.
    private static final int[][] TWELVE_UNITS = {
        {0, 0, -1, 0}, {1, 1, 2, 1}, {2, 2, 2, 2}, {2, 2, 2, 2}, {1, 1, 1, 1}, {0, 1, 2, 3},
        {3, 3, 3, 3}, {0, 0, 1, 0}, {1, 1, 1, 1}, {-1, 4, 4, 4}, {-1, -1, 0, 0}, {-1, 2, -1, -1}
    };

    @Test
    void ordinalAlphaOfKrippendorffsExample() {
        // 0.815 in the paper; its nominal α is 0.743.
        assertThat(KrippendorffAlpha.ordinal(Ratings.of(TWELVE_UNITS, 5))).isCloseTo(0.815, within(0.0005));
    }

    @Test
    void gwetsCoefficientsOfTheSameRatings() {
        var ratings = Ratings.of(TWELVE_UNITS, 5);
        // AC1 = 0.77544 and agreement 0.8181818: overview of irrCAC (Gwet 2019).
        assertThat(GwetAgreement.nominal(ratings).ac2()).isCloseTo(0.77544, within(0.000005));
        assertThat(GwetAgreement.ordinal(ratings).exact()).isCloseTo(0.8181818, within(5e-8));
        assertThat(GwetAgreement.ordinal(ratings).units()).isEqualTo(11);
        // AC2: an independent computation with numpy, pair by pair.
        assertThat(GwetAgreement.ordinal(ratings).ac2()).isCloseTo(0.8989397699, within(1e-10));
    }

    @Test
    void gwetsCoefficientOfATableOfTwoRaters() {
        // cont3x3abstractors (Gwet 2014): AC1 = 0.84933; AC2 by numpy.
        var ratings = Ratings.ofPairs(new double[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});
        assertThat(GwetAgreement.nominal(ratings).ac2()).isCloseTo(0.84933, within(0.000005));
        assertThat(GwetAgreement.ordinal(ratings).ac2()).isCloseTo(0.9251916963, within(1e-10));
        assertThat(GwetAgreement.ordinal(ratings).exact()).isEqualTo(0.89);
    }

    @Test
    void ordinalWeightsAreThoseOfGwet() {
        // Of three categories: 1, 2/3, 0 (irrCAC, weighting).
        assertThat(GwetAgreement.ordinalWeights(3)[0]).containsExactly(new double[] {1, 2.0 / 3, 0}, within(1e-12));
    }

    @Test
    void aTableOfPairsIsTheSameAsItsUnits() {
        var pairs = Ratings.ofPairs(new double[][] {{2, 1, 0}, {0, 1, 1}, {0, 0, 1}});
        var units = Ratings.of(new int[][] {{0, 0}, {0, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 2}}, 3);
        assertThat(KrippendorffAlpha.ordinal(pairs)).isCloseTo(KrippendorffAlpha.ordinal(units), within(1e-12));
    }

    @Test
    void agreementOfNothingIsNotANumber() {
        assertThat(KrippendorffAlpha.ordinal(Ratings.of(new int[][] {{1, -1}}, 3)))
                .isNaN();
        assertThat(KrippendorffAlpha.ordinal(Ratings.of(new int[][] {{1, 1}, {1, 1}}, 3)))
                .isNaN();
        assertThat(GwetAgreement.ordinal(Ratings.of(new int[0][0], 3)).ac2()).isNaN();
        assertThat(GwetAgreement.ordinal(Ratings.of(new int[][] {{1, -1}}, 3)).ac2())
                .isNaN();
    }
}
