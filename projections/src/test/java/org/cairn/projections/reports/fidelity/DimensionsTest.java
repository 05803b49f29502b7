package org.cairn.projections.reports.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cairn.projections.reports.fidelity.Handful.BEGIN;
import static org.cairn.projections.reports.fidelity.Handful.day;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.operations.Grouping;
import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Scope;
import org.junit.jupiter.api.Test;

/// Each figure is worked out by hand in the comment before its test.
class DimensionsTest {
    private static final Offset<Double> DIGITS = within(1e-9);
    private final Handful told = new Handful();

    /// Items of adherence: i with weight 2, j with weight 1. Section a: one visit i = 3, j not observed (2·3/3 = 2
    /// of 2); another i = 0, j = 3 (0 + 1 of 3): F = 3/5. Section b: i = 3, j = 0: F = 2/3. Mean 19/30 = 0.6333….
    /// Had "not observed" been 0, a would be 3/6; had "absent" been left out, a would be 3/3.
    @Test
    void adherenceIsTheMeanOverSectionsOfWhatWasObserved() {
        rubric("1");
        told.baseline(BEGIN, 2, null, null, null, Map.of());
        told.walkthrough(day(10, 1), "a", 1, "1", Map.of("i", 3));
        told.walkthrough(day(10, 2), "a", 2, "1", Map.of("i", 0, "j", 3));
        told.walkthrough(day(11, 3), "b", 2, "1", Map.of("i", 3, "j", 0));

        var term = told.term(9, "adherence", "");
        assertThat(term.value()).isCloseTo(19.0 / 30, DIGITS);
        assertThat(term.n()).isEqualTo(3);
        assertThat(term.sections()).isEqualTo(2);
        assertThat(term.coverage()).isEqualTo(1);
        assertThat(term.observers()).isEqualTo(2);
        assertThat(term.rubricVersion()).isEqualTo("practice/1");
        assertThat(term.baselineVersion()).isEqualTo("2025-09-01");
        assertThat(told.row(Scope.section("a"), term.period(), "adherence", "").value())
                .isCloseTo(0.6, DIGITS);
    }

    /// s_b² of 3/5 and 2/3 is (1/15)²/2 = 1/450; s_b/√2 = √(1/900) = 1/30. With k = K = 2 only what varies within
    /// sections is left: visits of a are 1 and 1/3, s_a² = 2/9, b has one visit and takes the same: (2/9/2 +
    /// 2/9/1)/4 = 1/12.
    @Test
    void errorsOfAdherenceAreWithAndWithoutTheFactorForSections() {
        rubric("1");
        told.walkthrough(day(10, 1), "a", 1, "1", Map.of("i", 3));
        told.walkthrough(day(10, 2), "a", 2, "1", Map.of("i", 0, "j", 3));
        told.walkthrough(day(11, 3), "b", 2, "1", Map.of("i", 3, "j", 0));

        var term = told.term(9, "adherence", "");
        assertThat(term.seDrift()).isCloseTo(1.0 / 30, DIGITS);
        assertThat(term.se()).isCloseTo(Math.sqrt(1.0 / 12), DIGITS);
    }

    /// Version 2 of the rubric gives j the weight 3: i = 0, j = 3 is 3/5 by it and 1/3 by version 1.
    @Test
    void eachWalkthroughCountsByItsOwnVersionOfTheRubric() {
        rubric("1");
        told.rubric("2", "i", ObservationRubric.Dimension.ADHERENCE, 2);
        told.rubric("2", "j", ObservationRubric.Dimension.ADHERENCE, 3);
        told.walkthrough(day(10, 1), "a", 1, "1", Map.of("i", 0, "j", 3));
        told.walkthrough(day(11, 1), "a", 1, "2", Map.of("i", 0, "j", 3));

        assertThat(told.month(10, "adherence", "practice").value()).isCloseTo(1.0 / 3, DIGITS);
        assertThat(told.month(11, "adherence", "practice").value()).isCloseTo(3.0 / 5, DIGITS);
        assertThat(told.term(9, "adherence", "").rubricVersion()).isEqualTo("practice/1,practice/2");
    }

    /// Two observers rate i, j, k of one section: (3, 3), (0, 0), (3, 2). Krippendorff's ordinal α: of the six
    /// values two are 0, one is 2, three are 3. D(0,3) = (2 + 1 + 3 − 5/2)² = 12.25, D(0,2) = (2 + 1 − 3/2)² =
    /// 2.25, D(2,3) = (1 + 3 − 4/2)² = 4. Observed: one pair 2–3 each way, of which each upper is 1: 1·4 = 4.
    /// Expected: 2·3·12.25 + 2·1·2.25 + 1·3·4 = 90. α = 1 − (6 − 1)·4/90 = 0.7777….
    @Test
    void agreementIsOrdinalOverItemsThatTwoObserversSaw() {
        rubric("1");
        told.rubric("1", "k", ObservationRubric.Dimension.ADHERENCE, 1);
        told.walkthrough(day(10, 1), "a", 1, "1", Map.of("i", 3, "j", 0, "k", 3));
        told.walkthrough(day(10, 1), "a", 2, "1", Map.of("i", 3, "j", 0, "k", 2));
        told.walkthrough(day(10, 5), "b", 2, "1", Map.of("i", 1, "j", 2, "k", 2));

        assertThat(told.month(10, "adherence", "").alpha()).isCloseTo(1 - 20.0 / 90, DIGITS);
    }

    /// Four check-ins are planned in a term, one a month. Of three learners one is there in all four months, one
    /// from November on (2), one until the middle of November (2): 8 are planned. 4 + 1 + 1 were held: 6/8.
    @Test
    void checkInsAreHeldOfPlanned() {
        told.baseline(BEGIN, 1, 4, null, null, Map.of());
        var first = told.enrolled(day(9, 1), "2025", "a");
        var second = told.enrolled(day(11, 3), "2025", "a");
        var third = told.enrolled(day(9, 5), "2025", "a");
        told.withdrawn(third, day(11, 15));
        for (var month : new int[] {9, 10, 11, 12}) told.checkIn(first, day(month, 10));
        told.checkIn(second, day(12, 1));
        told.checkIn(third, day(10, 1));

        var term = told.term(9, "exposure", "check-ins");
        assertThat(term.numerator()).isEqualTo(6);
        assertThat(term.denominator()).isEqualTo(8);
        assertThat(term.value()).isCloseTo(0.75, DIGITS);
        // September: two are there, one check-in was held.
        assertThat(told.month(9, "exposure", "check-ins").value()).isCloseTo(0.5, DIGITS);
    }

    /// On 30 November (a day of which 2 September is 89 days before, and 1 September 90): one of three was reviewed
    /// within 90 days, and two have an open goal, one's being closed on that day. No check-ins are planned:
    /// exposure is the mean of 1/3 and 2/3.
    @Test
    void exposureIsTheMeanOfItsParts() {
        var first = told.enrolled(day(9, 1), "2025", "a");
        var second = told.enrolled(day(9, 1), "2025", "a");
        var third = told.enrolled(day(9, 1), "2025", "a");
        told.reviewed(first, day(9, 2));
        told.reviewed(second, day(9, 1));
        told.goal(first, day(9, 3));
        told.goal(second, day(11, 30));
        told.goalClosed(told.goal(third, day(9, 3)), third, day(11, 30));

        assertThat(told.month(11, "exposure", "profile-reviews").value()).isCloseTo(1.0 / 3, DIGITS);
        assertThat(told.month(11, "exposure", "open-goals").value()).isCloseTo(2.0 / 3, DIGITS);
        var exposure = told.month(11, "exposure", "");
        assertThat(exposure.value()).isCloseTo(0.5, DIGITS);
        assertThat(exposure.learners()).isEqualTo(3);
        // Each has the error √(2/9 ÷ 3), and their mean half of √(2·2/27).
        assertThat(exposure.se()).isCloseTo(Math.sqrt(4.0 / 27) / 2, DIGITS);
    }

    /// Three pieces of work of 1 October were marked first on the 8th, the 15th and the 16th; 14 days are the
    /// target: 2/3. One was marked a second time; 50 % are planned: 1 of 1.5, 2/3.
    @Test
    void qualityCountsTurnaroundAndSecondMarks() {
        told.baseline(BEGIN, 1, null, 50, 14, Map.of());
        var learner = told.enrolled(day(9, 1), "2025", "a");
        for (var day : new int[] {8, 15, 16}) {
            var work = told.evidence(learner, day(10, 1), EvidenceMode.WRITTEN);
            told.marked(work, learner, day(10, day), MarkingRole.FIRST);
            if (day == 8) told.marked(work, learner, day(10, 30), MarkingRole.SECOND);
        }

        var turnaround = told.month(10, "quality", "turnaround");
        assertThat(turnaround.value()).isCloseTo(2.0 / 3, DIGITS);
        assertThat(turnaround.n()).isEqualTo(3);
        var second = told.month(10, "quality", "second-marks");
        assertThat(second.numerator()).isEqualTo(1);
        assertThat(second.denominator()).isEqualTo(1.5);
        assertThat(second.value()).isCloseTo(2.0 / 3, DIGITS);
        assertThat(told.month(10, "quality", "").value()).isCloseTo(2.0 / 3, DIGITS);
    }

    /// More than was planned counts as 1: 3 of 1.5.
    @Test
    void aShareIsNeverMoreThanOne() {
        told.baseline(BEGIN, 1, null, 50, null, Map.of());
        var learner = told.enrolled(day(9, 1), "2025", "a");
        for (var i = 0; i < 3; i++) {
            var work = told.evidence(learner, day(10, 1), EvidenceMode.WRITTEN);
            told.marked(work, learner, day(10, 2), MarkingRole.FIRST);
            told.marked(work, learner, day(10, 3), MarkingRole.SECOND);
        }

        assertThat(told.month(10, "quality", "second-marks").value()).isEqualTo(1);
    }

    /// Items 4.0 and 3.0 on a scale from 1 to 5: mean 3.5, (3.5 − 1)/4 = 0.625, of 30 answers. The other survey:
    /// 2.0, of 10: 0.25. Together (30·0.625 + 10·0.25)/40 = 0.53125.
    @Test
    void aSurveyIsItsMeanBetweenTheEndsOfItsScale() {
        told.enrolled(day(9, 1), "2025", "a");
        told.survey(day(12, 10), "a", 30, 4.0, 0.8, 3.0, 0.8);
        told.survey(day(12, 11), "b", 10, 2.0, 0.8);

        var survey = told.month(12, "responsiveness", "survey");
        assertThat(survey.value()).isCloseTo(0.53125, DIGITS);
        assertThat(survey.n()).isEqualTo(40);
        assertThat(told.row(Scope.section("a"), survey.period(), "responsiveness", "survey")
                        .value())
                .isCloseTo(0.625, DIGITS);
        // Variance: (30·0.625² + 10·0.25²)/40 − 0.53125² between, 0.2² within.
        assertThat(survey.se()).isCloseTo(Math.sqrt((0.30859375 - 0.2822265625 + 0.04) / 40), DIGITS);
    }

    /// Of three learners one chose from three options and one from a single one, which is no choice: 1/3. Two
    /// milestones were reached and one reflection written: 1/2. Responsiveness is the mean of the two, there being
    /// no survey: 5/12.
    @Test
    void responsivenessCountsRealChoicesAndReflections() {
        var first = told.enrolled(day(9, 1), "2025", "a");
        var second = told.enrolled(day(9, 1), "2025", "a");
        told.enrolled(day(9, 1), "2025", "a");
        told.chosen(first, day(10, 1), "ward", 3);
        told.chosen(second, day(10, 2), "ward", 1);
        told.reached(first, day(10, 3));
        told.reached(second, day(10, 4));
        told.reflected(first, day(10, 5));

        assertThat(told.month(10, "responsiveness", "choice").value()).isCloseTo(1.0 / 3, DIGITS);
        assertThat(told.month(10, "responsiveness", "reflections").value()).isCloseTo(0.5, DIGITS);
        assertThat(told.month(10, "responsiveness", "").value()).isCloseTo(5.0 / 12, DIGITS);
        // A choice lasts, and a milestone does not.
        assertThat(told.month(11, "responsiveness", "choice").value()).isCloseTo(1.0 / 3, DIGITS);
    }

    /// 60 of 240 minutes are for the whole class: 0.75 are not.
    /// Three options on offer; ward twice, home twice: exp(H) = 2, (2 − 1)/(3 − 1) = 0.5.
    /// Ten modes there are; two pieces written, one oral, one video: H = ½·ln 2 + 2·¼·ln 4 = 1.5·ln 2, exp(H) =
    /// 2√2, (2√2 − 1)/9. A piece for two competencies is one piece.
    @Test
    void differentiationIsGroupingOptionsAndModes() {
        told.session(day(10, 1), "a", Grouping.WHOLE, 60);
        told.session(day(10, 2), "a", Grouping.GROUP, 100);
        told.session(day(10, 3), "b", Grouping.INDIVIDUAL, 80);
        for (var option : new String[] {"ward", "home", "ward", "home"}) {
            told.chosen(told.enrolled(day(9, 1), "2025", "a"), day(10, 4), option, 3);
        }
        var learner = told.enrolled(day(9, 1), "2025", "a");
        for (var mode :
                new EvidenceMode[] {EvidenceMode.WRITTEN, EvidenceMode.ORAL, EvidenceMode.WRITTEN, EvidenceMode.VIDEO
                }) {
            told.evidence(learner, day(10, 5), mode);
        }

        assertThat(told.month(10, "differentiation", "grouping").value()).isCloseTo(0.75, DIGITS);
        assertThat(told.month(10, "differentiation", "options").value()).isCloseTo(0.5, DIGITS);
        var modes = (2 * Math.sqrt(2) - 1) / 9;
        assertThat(told.month(10, "differentiation", "modes").value()).isCloseTo(modes, DIGITS);
        assertThat(told.month(10, "differentiation", "").value()).isCloseTo((0.75 + 0.5 + modes) / 3, DIGITS);
    }

    /// Ten learners of 2024, of whom five took part, and ten of 2025, of whom eight did; three of 2023, none of
    /// whom did, are too few to be a cohort. Participation is 13/23; the lowest share is 1/2, (1/2)/(13/23) =
    /// 23/26.
    @Test
    void reachIsWhoTookPartAndTheCohortThatDidLeast() {
        for (var i = 0; i < 10; i++) {
            var older = told.enrolled(day(9, 1), "2024", "a");
            var newer = told.enrolled(day(9, 1), "2025", "b");
            if (i < 5) told.checkIn(older, day(10, 1));
            if (i < 8) told.evidence(newer, day(10, 2), EvidenceMode.ORAL);
        }
        for (var i = 0; i < 3; i++) told.enrolled(day(9, 1), "2023", "a");

        var participation = told.month(10, "reach", "participation");
        assertThat(participation.value()).isCloseTo(13.0 / 23, DIGITS);
        assertThat(participation.learners()).isEqualTo(23);
        assertThat(participation.se()).isCloseTo(Math.sqrt(13.0 / 23 * 10 / 23 / 23), DIGITS);
        assertThat(told.month(10, "reach", "smallest-cohort").value()).isCloseTo(23.0 / 26, DIGITS);
        assertThat(told.month(10, "reach", "").value()).isCloseTo((13.0 / 23 + 23.0 / 26) / 2, DIGITS);
    }

    @Test
    void whatWasNotMeasuredHasNoValue() {
        told.enrolled(day(9, 1), "2025", "a");

        var adherence = told.month(10, "adherence", "");
        assertThat(adherence.value()).isNull();
        assertThat(adherence.reason()).isEqualTo("no-data");
        assertThat(adherence.n()).isZero();
        assertThat(told.month(10, "adherence", "practice").value()).isNull();
        assertThat(told.month(10, "adherence", "practice").reason()).isEqualTo("no-data");
    }

    /// A university that keeps no goals has learners without a goal, and 0 % would say that they ought to have one.
    @Test
    void whatWasNeverRecordedInTheProgrammeIsNoDataAndNoZero() {
        told.baseline(BEGIN, 1, 4, 50, 14, Map.of());
        var learner = told.enrolled(day(9, 1), "2025", "a");
        told.reached(learner, day(10, 3));
        var work = told.evidence(learner, day(10, 1), EvidenceMode.WRITTEN);
        told.marked(work, learner, day(10, 2), MarkingRole.FIRST);

        for (var part : new String[] {"check-ins", "profile-reviews", "open-goals"}) noData("exposure", part);
        for (var part : new String[] {"survey", "choice", "reflections"}) noData("responsiveness", part);
        noData("quality", "second-marks");
        assertThat(told.month(10, "exposure", "").value()).isNull();
        assertThat(told.month(10, "quality", "").value()).as("turnaround alone").isEqualTo(1);
        assertThat(told.month(11, "reach", "participation").value())
                .as("work is on record, if none of November")
                .isZero();
    }

    private void noData(String dimension, String part) {
        var row = told.month(10, dimension, part);
        assertThat(row.value()).as("%s/%s", dimension, part).isNull();
        assertThat(row.reason()).isEqualTo("no-data");
        assertThat(row.n()).isZero();
    }

    @Test
    void whereNothingButEnrolmentsIsOnRecordNobodyKnowsWhoTakesPart() {
        told.enrolled(day(9, 1), "2025", "a");

        noData("reach", "participation");
        assertThat(told.month(10, "reach", "").reason()).isEqualTo("no-data");
    }

    /// Somebody has a goal: of the others it is known that they have none.
    @Test
    void oneRecordAnywhereInTheProgrammeMakesTheOthersZeros() {
        var first = told.enrolled(day(9, 1), "2025", "a");
        told.enrolled(day(9, 1), "2025", "b");
        told.goal(first, day(11, 3));

        assertThat(told.month(10, "exposure", "open-goals").value()).isZero();
        assertThat(told.row(Scope.section("b"), Period.month(Handful.monthOf(11)), "exposure", "open-goals")
                        .value())
                .isZero();
    }

    private void rubric(String version) {
        told.rubric(version, "i", ObservationRubric.Dimension.ADHERENCE, 2);
        told.rubric(version, "j", ObservationRubric.Dimension.ADHERENCE, 1);
    }
}
