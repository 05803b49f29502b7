package org.cairn.command.assessment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.Boardroom.THURSDAY;
import static org.cairn.command.Boardroom.WEDNESDAY;
import static org.cairn.command.University.*;
import static org.cairn.command.assessment.policy.Marks.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.command.assessment.policy.Finding.Status;
import org.cairn.command.assessment.policy.Finding.Treated;
import org.cairn.command.state.Mark;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationMethod.AssessorJudgement;
import org.cairn.contracts.framework.CalculationMethod.Highest;
import org.cairn.contracts.framework.CalculationMethod.Latest;
import org.cairn.contracts.framework.CalculationMethod.Mean;
import org.cairn.contracts.framework.CalculationMethod.Median;
import org.cairn.contracts.framework.CalculationMethod.Middle;
import org.cairn.contracts.framework.CalculationMethod.NOfM;
import org.cairn.contracts.framework.CalculationMethod.RecursiveDecaying;
import org.cairn.contracts.framework.CalculationMethod.WeightedLatest;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.framework.TieRule;
import org.junit.jupiter.api.Test;

class MethodsTest {

    /// One set of marks, and by each policy another verdict: the cut is 3.2, the share of the latest 65 %.
    private static final List<Mark> TWO_THREE_ONE_FOUR = daily("2", "3", "1", "4");

    @Test
    void theWeightedAverageOfLatestAndOlderIsMastery() {
        // 0.65 · 4 + 0.35 · (2 + 3 + 1) / 3 = 2.6 + 0.7
        var finding = find(new WeightedLatest(65), TWO_THREE_ONE_FOUR);
        assertThat(finding.beforeRounding()).hasToString("3.3");
        assertThat(finding.score()).isEqualTo(score("3.30"));
        assertThat(finding.status()).isEqualTo(Status.MASTERY);
        assertThat(finding.steps())
                .containsExactly(
                        "mean of the older: (2 + 3 + 1) / 3 = 2",
                        "65 % of the latest, 4, and 35 % of 2 = 3.3",
                        "rounded half up to 2 decimals: 3.30");
    }

    @Test
    void theRecursiveDecayingAverageOfTheSameIsNot() {
        // 0.65 · 3 + 0.35 · 2 = 2.65; 0.65 · 1 + 0.35 · 2.65 = 1.5775; 0.65 · 4 + 0.35 · 1.5775 = 3.152125
        var finding = find(new RecursiveDecaying(65), TWO_THREE_ONE_FOUR);
        assertThat(finding.beforeRounding()).hasToString("3.152125");
        assertThat(finding.score()).isEqualTo(score("3.15"));
        assertThat(finding.status()).isEqualTo(Status.BELOW_MASTERY);
        assertThat(finding.steps())
                .containsExactly(
                        "begin with the oldest: 2",
                        "65 % of 3 and 35 % of 2 = 2.65",
                        "65 % of 1 and 35 % of 2.65 = 1.5775",
                        "65 % of 4 and 35 % of 1.5775 = 3.152125",
                        "rounded half up to 2 decimals: 3.15");
        // 3.2 − 3.15
        assertThat(finding.thresholds())
                .filteredOn(each -> !each.reached())
                .containsExactly(new Threshold(
                        Threshold.Kind.MASTERY,
                        null,
                        "3.2",
                        "3.15",
                        false,
                        score("0.05").value()));
    }

    @Test
    void theHighestTheLatestTheMeanAndTheMedianOfTheSame() {
        assertThat(find(new Highest(), TWO_THREE_ONE_FOUR).score()).isEqualTo(score("4"));
        assertThat(find(new Latest(), TWO_THREE_ONE_FOUR).score()).isEqualTo(score("4"));
        assertThat(find(new Mean(), TWO_THREE_ONE_FOUR).score()).isEqualTo(score("2.50"));
        assertThat(find(new Mean(), TWO_THREE_ONE_FOUR).steps())
                .containsExactly("mean: (2 + 3 + 1 + 4) / 4 = 2.5", "rounded half up to 2 decimals: 2.50");
        // In order 1, 2, 3, 4: two in the middle.
        assertThat(find(new Median(Middle.LOWER), TWO_THREE_ONE_FOUR).score()).isEqualTo(score("2"));
        assertThat(find(new Median(Middle.MEAN), TWO_THREE_ONE_FOUR).score()).isEqualTo(score("2.5"));
        assertThat(find(new Median(Middle.HIGHER), TWO_THREE_ONE_FOUR).score()).isEqualTo(score("3"));
    }

    @Test
    void threeAtOrAboveThreeOfTheSameAreNoVerdict() {
        var finding = find(new NOfM(3, null, score("3")), TWO_THREE_ONE_FOUR);
        assertThat(finding.verdict()).isEmpty();
        assertThat(finding.status()).isEqualTo(Status.NO_VERDICT);
        assertThat(finding.score()).isNull();
        assertThat(finding.thresholds())
                .contains(new Threshold(
                        Threshold.Kind.WORKS_AT_THE_CUT,
                        null,
                        "3",
                        "2",
                        false,
                        score("1").value()));
        assertThat(treatment(finding))
                .containsExactly(
                        Treatment.BELOW_THE_CUT, Treatment.COUNTED, Treatment.BELOW_THE_CUT, Treatment.COUNTED);
        // Two at or above 3 there are; the lower of them, 3, is below the mastery cut of the scale.
        assertThat(find(new NOfM(2, null, score("3")), TWO_THREE_ONE_FOUR).verdict())
                .get()
                .satisfies(verdict -> {
                    assertThat(verdict.score()).isEqualTo(score("3"));
                    assertThat(verdict.level().mastery()).isFalse();
                });
    }

    @Test
    void ofTheLatestWorksOnlySomeAreLookedAt() {
        // Of 4, 4, 1, 2 the latest three are 4, 1, 2.
        var marks = daily("4", "4", "1", "2");
        assertThat(find(new NOfM(2, 3, null), marks).verdict()).isEmpty();
        assertThat(treatment(find(new NOfM(2, 3, null), marks)).getFirst())
                .isEqualTo(Treatment.NOT_AMONG_THE_LATEST_WORKS);
        assertThat(find(new NOfM(2, 4, null), marks).verdict()).isPresent();
    }

    @Test
    void oneMarkIsItsOwnWeightedAndDecayingAverage() {
        assertThat(find(new WeightedLatest(65), daily("3")).score()).isEqualTo(score("3"));
        assertThat(find(new RecursiveDecaying(65), daily("3")).score()).isEqualTo(score("3"));
    }

    @Test
    void aFurtherHighMarkMayLowerAWeightedAverageWithASmallShare() {
        // 0.01 · 2 + 0.99 · 4 = 3.98; then 0.01 · 4 + 0.99 · (4 + 2) / 2 = 3.01: the 2 has become one of the older.
        assertThat(find(new WeightedLatest(1), daily("4", "2")).score()).isEqualTo(score("3.98"));
        assertThat(find(new WeightedLatest(1), daily("4", "2", "4")).score()).isEqualTo(score("3.01"));
    }

    @Test
    void aShareOfTheLatestIsOfWhatIsLatestByItsDay() {
        var marks = List.of(mark(1, "4", TUESDAY), mark(2, "2", MONDAY));
        // 0.65 · 4 + 0.35 · 2 = 3.3 by either, as there are two.
        assertThat(find(new WeightedLatest(65), marks).score()).isEqualTo(score("3.3"));
        assertThat(find(new RecursiveDecaying(65), marks).score()).isEqualTo(score("3.3"));
    }

    @Test
    void marksOfOneDayCountInTheOrderThatThePolicySays() {
        var marks = List.of(mark(1, "4", MONDAY), mark(2, "2", MONDAY), mark(3, "3", MONDAY));
        assertThat(latestOf(marks, TieRule.RECORDED_LAST)).isEqualTo(judgement(3));
        assertThat(latestOf(marks, TieRule.HIGHER_LAST)).isEqualTo(judgement(1));
        assertThat(latestOf(marks, TieRule.LOWER_LAST)).isEqualTo(judgement(2));
    }

    @Test
    void ofSeveralHighestTheFirstCounts() {
        var finding = find(new Highest(), daily("3", "4", "4"));
        assertThat(finding.verdict()).get().extracting(Verdict::basis).isEqualTo(List.of(judgement(2)));
        assertThat(treatment(finding))
                .containsExactly(Treatment.NOT_THE_HIGHEST, Treatment.COUNTED, Treatment.NOT_THE_HIGHEST);
    }

    @Test
    void theAssessorsWordIsTakenAsItIs() {
        var stated = new Mark(
                judgement(1),
                FIRST,
                Set.of(MIA_THE_ASSESSOR),
                EvidenceMode.ORAL,
                score("1"),
                "exemplary",
                Map.of(),
                MONDAY);
        var finding = find(new AssessorJudgement(), List.of(stated));
        assertThat(finding.verdict()).get().satisfies(verdict -> {
            assertThat(verdict.level().code()).isEqualTo("exemplary");
            assertThat(verdict.score()).isEqualTo(score("1"));
            assertThat(verdict.algorithm()).isEqualTo("assessor-judgement@1");
        });
        assertThat(finding.steps().getFirst()).isEqualTo("stated by the assessor: exemplary");
    }

    @Test
    void theAssessorsWordInAnotherScaleIsTheLevelOfTheScore() {
        var elsewhere = new Mark(
                judgement(1),
                FIRST,
                Set.of(MIA_THE_ASSESSOR),
                EvidenceMode.ORAL,
                score("3.5"),
                "merit",
                Map.of(),
                MONDAY);
        assertThat(find(new AssessorJudgement(), List.of(elsewhere)).level())
                .extracting(level -> level.code())
                .isEqualTo("mastered");
    }

    @Test
    void itTakesAsManyModesAsThePolicySays() {
        var policy = new CalculationPolicy(
                "Two modes", new Latest(), 1, 1, 2, null, TieRule.RECORDED_LAST, 2, Rounding.HALF_UP, null);
        var written = mark(1, 1, 1, EvidenceMode.WRITTEN, "4", MONDAY);
        var again = mark(2, 2, 2, EvidenceMode.WRITTEN, "4", TUESDAY);
        var oral = mark(3, 3, 3, EvidenceMode.ORAL, "4", WEDNESDAY);
        assertThat(find(policy, List.of(written, again)).status()).isEqualTo(Status.NO_VERDICT);
        assertThat(find(policy, List.of(written, again)).score()).as("So far").isEqualTo(score("4"));
        assertThat(find(policy, List.of(written, again, oral)).status()).isEqualTo(Status.MASTERY);
    }

    @Test
    void whatIsTooOldAtTheDateOfTheVerdictDoesNotCount() {
        var marks = List.of(mark(1, "4", MONDAY), mark(2, "1", THURSDAY));
        // Thursday is three days after Monday.
        assertThat(find(policy(new Highest(), 3, null), marks).score()).isEqualTo(score("4"));
        var finding = find(policy(new Highest(), 2, null), marks);
        assertThat(finding.score()).isEqualTo(score("1"));
        assertThat(finding.marks())
                .containsExactly(
                        new Treated(marks.get(1), Treatment.COUNTED), new Treated(marks.get(0), Treatment.TOO_OLD));
    }

    @Test
    void masteryIsValidFromTheLatestMarkThatItRestsOn() {
        // Twelve months from Monday, 2 March 2026, end with 1 March 2027.
        var marks = List.of(mark(1, "4", MONDAY), mark(2, "1", THURSDAY));
        assertThat(find(policy(new Highest(), null, 12), marks).verdict()).get().satisfies(verdict -> {
            assertThat(verdict.validUntil()).isEqualTo(MONDAY.plusYears(1).minusDays(1));
            assertThat(verdict.effectiveOn()).isEqualTo(THURSDAY);
        });
    }

    @Test
    void whatIsNoLongerValidShowsNothing() {
        var marks = List.of(mark(1, "4", MONDAY), mark(2, "3.5", MONDAY.plusYears(1)));
        var finding = find(policy(new Highest(), null, 12), marks);
        assertThat(finding.score()).isEqualTo(score("3.5"));
        assertThat(finding.marks().getLast()).isEqualTo(new Treated(marks.get(0), Treatment.NO_LONGER_VALID));
        var dayBefore = List.of(marks.get(0), mark(2, "3.5", MONDAY.plusYears(1).minusDays(1)));
        assertThat(find(policy(new Highest(), null, 12), dayBefore).score()).isEqualTo(score("4"));
    }

    @Test
    void aVerdictOfAnEarlierDayDoesNotKnowLaterMarks() {
        var finding = Calculation.of(new Rules(policy(new Latest()), FOUR), TWO_THREE_ONE_FOUR, Set.of(), TUESDAY);
        assertThat(finding.score()).isEqualTo(score("3"));
        assertThat(finding.marks().getLast().treatment()).isEqualTo(Treatment.AFTER_THE_DAY);
    }

    @Test
    void whatWasSetAsideIsAsIfItWereNot() {
        var finding =
                Calculation.of(new Rules(policy(new Mean()), FOUR), TWO_THREE_ONE_FOUR, Set.of(judgement(3)), null);
        // (2 + 3 + 4) / 3
        assertThat(finding.score()).isEqualTo(score("3"));
        assertThat(finding.marks().getLast().treatment()).isEqualTo(Treatment.SET_ASIDE);
    }

    @Test
    void noEvidenceIsAStatusAndNotAZero() {
        var nothing = find(new Mean(), List.of());
        assertThat(nothing.status()).isEqualTo(Status.NO_EVIDENCE);
        assertThat(nothing.score()).isNull();
        assertThat(nothing.on()).isNull();
        var allSetAside = Calculation.of(new Rules(policy(new Mean()), FOUR), daily("4"), Set.of(judgement(1)), null);
        assertThat(allSetAside.status()).isEqualTo(Status.NO_EVIDENCE);
        assertThat(allSetAside.marks()).extracting(Treated::treatment).containsExactly(Treatment.SET_ASIDE);
    }

    @Test
    void whatDoesNotEndIsCutOffInWordsOnly() {
        // 10 / 3, rounded once: 3.33
        var finding = find(new Mean(), daily("3", "3", "4"));
        assertThat(finding.steps().getFirst()).isEqualTo("mean: (3 + 3 + 4) / 3 = 3.333333333333…");
        assertThat(finding.score()).isEqualTo(score("3.33"));
    }

    private static Finding find(CalculationMethod method, List<Mark> marks) {
        return find(policy(method), marks);
    }

    private static Finding find(CalculationPolicy policy, List<Mark> marks) {
        return Calculation.of(new Rules(policy, FOUR), marks);
    }

    private static JudgementId latestOf(List<Mark> marks, TieRule ties) {
        return find(policy(new Latest(), ties), marks)
                .verdict()
                .orElseThrow()
                .basis()
                .getFirst();
    }

    private static List<Treatment> treatment(Finding finding) {
        return finding.marks().stream().map(Treated::treatment).toList();
    }
}
