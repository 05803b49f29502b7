package org.cairn.projections.reports.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cairn.projections.reports.fidelity.Handful.BEGIN;
import static org.cairn.projections.reports.fidelity.Handful.day;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.cairn.contracts.operations.Grouping;
import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.reports.FidelityRow;
import org.junit.jupiter.api.Test;

class FidelityIndexTest {
    private static final Offset<Double> DIGITS = within(1e-9);
    /// Adherence counts three times as much as differentiation; the index itself has a target and no weight.
    private static final Map<Indicator, Double> WEIGHTS =
            Map.of(Indicator.ADHERENCE, 3.0, Indicator.DIFFERENTIATION, 1.0, Indicator.FIDELITY_INDEX, 0.0);

    private final Handful told = new Handful();

    /// Adherence: a 1 and 1/3 (mean 2/3), b 2/3 and 2/3, c 0 and 0: mean 4/9. Differentiation: 60 of 100 minutes
    /// were not for the whole class: 0.6. Index 100·(3·4/9 + 0.6)/4 = 48.333…. Adherence is the weakest.
    @Test
    void isTheWeightedMeanOfItsDimensions() {
        practice();

        var index = told.term(9, FidelityRow.INDEX, "");
        assertThat(index.value()).isCloseTo(100 * (4.0 / 3 + 0.6) / 4, DIGITS);
        assertThat(index.weakest()).isEqualTo("adherence");
        assertThat(index.coverage()).isEqualTo(1);
        assertThat(index.observers()).isEqualTo(2);
        assertThat(index.sections()).isEqualTo(3);
        assertThat(index.target()).isEqualTo(80);
        assertThat(index.tolerance()).isEqualTo(5);
        assertThat(index.reason()).isNull();
    }

    /// Differentiation is section a's own, 0.6, as the others have no sessions: so sections differ by adherence
    /// alone. Their indices are 75·F + 15: 65, 65 and 15; s_b² = 2500/3, and s_b/√3 = 16.666…. Within sections a
    /// walkthrough is 75·f + 15: a has 90 and 40, s² = 1250, b and c none. k = K = 3: √(1250/2 ÷ 9) = 8.333….
    @Test
    void hasAnErrorForThisTermAndOneForChange() {
        practice();

        var index = told.term(9, FidelityRow.INDEX, "");
        assertThat(index.seDrift()).isCloseTo(Math.sqrt(2500.0 / 9), DIGITS);
        assertThat(index.se()).isCloseTo(Math.sqrt(625.0 / 9), DIGITS);
    }

    /// With two of five planned sections 0.4 of them are covered.
    @Test
    void isNotPublishedWithTooLittleCoverage() {
        told.baseline(BEGIN, 5, null, null, null, WEIGHTS);
        rubric();
        visit("a", 1, 3);
        visit("b", 2, 3);
        told.session(day(10, 1), "a", Grouping.GROUP, 60);

        refused("coverage");
        assertThat(told.term(9, FidelityRow.INDEX, "").coverage()).isCloseTo(0.4, DIGITS);
    }

    @Test
    void isNotPublishedWithASingleObserver() {
        told.baseline(BEGIN, 2, null, null, null, WEIGHTS);
        rubric();
        visit("a", 1, 3);
        visit("b", 1, 3);
        told.session(day(10, 1), "a", Grouping.GROUP, 60);

        refused("observers");
    }

    @Test
    void isNotPublishedWithoutADimensionThatHasAWeight() {
        told.baseline(BEGIN, 2, null, null, null, WEIGHTS);
        rubric();
        visit("a", 1, 3);
        visit("b", 2, 3);

        refused("dimension-missing");
    }

    @Test
    void isNotPublishedWithoutABaseline() {
        rubric();
        visit("a", 1, 3);

        refused("no-baseline");
    }

    /// Walkthroughs were in October and none in November: November's index takes October's, and its own grouping.
    /// The plan is for a term, so the coverage of a month looks at the four months that end with it.
    @Test
    void aMonthTakesWhatIsPlannedOnceInATermFromBefore() {
        practice();
        told.session(day(11, 1), "a", Grouping.WHOLE, 60);

        var november = told.month(11, FidelityRow.INDEX, "");
        assertThat(november.value()).isCloseTo(100 * (4.0 / 3 + 0) / 4, DIGITS);
        assertThat(november.coverage()).isEqualTo(1);
        assertThat(november.weakest()).isEqualTo("differentiation");
    }

    /// A new baseline that leaves differentiation out changes what fidelity means from its date.
    @Test
    void isMadeByTheBaselineInForce() {
        practice();
        told.baseline(day(12, 1), 3, null, null, null, Map.of(Indicator.ADHERENCE, 1.0));

        var october = told.month(10, FidelityRow.INDEX, "");
        var term = told.term(9, FidelityRow.INDEX, "");
        assertThat(october.baselineVersion()).isEqualTo("2025-09-01");
        assertThat(term.baselineVersion()).isEqualTo("2025-12-01");
        assertThat(term.value()).isCloseTo(100 * 4.0 / 9, DIGITS);
    }

    private void practice() {
        told.baseline(BEGIN, 3, null, null, null, WEIGHTS);
        rubric();
        visit("a", 1, 3);
        visit("a", 2, 1);
        visit("b", 1, 2);
        visit("b", 2, 2);
        visit("c", 1, 0);
        visit("c", 2, 0);
        told.session(day(10, 1), "a", Grouping.GROUP, 60);
        told.session(day(10, 2), "a", Grouping.WHOLE, 40);
    }

    private void refused(String reason) {
        var index = told.term(9, FidelityRow.INDEX, "");
        assertThat(index.value()).isNull();
        assertThat(index.weakest()).isNull();
        assertThat(index.reason()).isEqualTo(reason);
    }

    private void rubric() {
        told.rubric("1", "i", ObservationRubric.Dimension.ADHERENCE, 1);
    }

    private void visit(String section, int observer, int score) {
        told.walkthrough(day(10, 10), section, observer, "1", Map.of("i", score));
    }
}
