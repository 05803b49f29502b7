package org.cairn.command.assessment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.University.*;
import static org.cairn.command.assessment.policy.Marks.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.assessment.policy.Finding.Status;
import org.cairn.command.state.Mark;
import org.cairn.command.state.Mark.CriterionMark;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.framework.CalculationMethod.Across;
import org.cairn.contracts.framework.CalculationMethod.Conjunctive;
import org.cairn.contracts.framework.Rubric;
import org.cairn.contracts.framework.RubricCriterion;
import org.cairn.contracts.framework.RubricId;
import org.cairn.contracts.framework.RubricLevel;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.framework.Weight;
import org.cairn.contracts.shared.Score;
import org.junit.jupiter.api.Test;

class CriteriaMetTest {

    private static final RubricVersionId BY_ESSAY = new RubricVersionId(new RubricId("essay"), "1");

    /// Argument counts three quarters, and takes `good`; language counts a quarter, and `fair` is enough.
    private static final Rubric ESSAY = new Rubric(
            "Essay",
            SCALE,
            List.of(
                    new RubricLevel("poor", "Poor", Score.of(0)),
                    new RubricLevel("fair", "Fair", Score.of(2)),
                    new RubricLevel("good", "Good", Score.of(4))),
            List.of(
                    new RubricCriterion("argument", "Argument", new Weight(new BigDecimal("0.75")), null, List.of()),
                    new RubricCriterion("language", "Language", new Weight(new BigDecimal("0.25")), "fair", List.of())),
            "good");

    @Test
    void everyCriterionMustHaveTheLevelThatItTakes() {
        // 0.75 · 4 + 0.25 · 2 = 3.5
        var met = find(Across.LATEST_MARK, essay(1, "good", "fair", MONDAY));
        assertThat(met.status()).isEqualTo(Status.MASTERY);
        assertThat(met.score()).isEqualTo(score("3.5"));
        assertThat(met.steps())
                .containsExactly(
                        "argument: good, language: fair", "overall: 3.5", "rounded half up to 2 decimals: 3.50");
    }

    @Test
    void noCriterionMakesUpForAnother() {
        // 0.75 · 2 + 0.25 · 4 = 2.5, but it would be no other at 3.9: argument is short of good.
        var notMet = find(Across.LATEST_MARK, essay(1, "fair", "good", MONDAY));
        assertThat(notMet.status()).isEqualTo(Status.NO_VERDICT);
        assertThat(notMet.thresholds())
                .contains(
                        new Threshold(Threshold.Kind.CRITERION, "argument", "good", "fair", false, null),
                        new Threshold(Threshold.Kind.CRITERION, "language", "fair", "good", true, null));
        // 0.75 · 4 + 0.25 · 0 = 3.
        assertThat(find(Across.LATEST_MARK, essay(1, "good", "poor", MONDAY)).status())
                .isEqualTo(Status.NO_VERDICT);
    }

    @Test
    void whoMeetsTheCriteriaHasMasteredItWhateverThePointsComeTo() {
        // Where fair is enough in both, 0.75 · 2 + 0.25 · 2 = 2 is below the cut of 3.2.
        var fairIsEnough = new Rubric("Easy", SCALE, ESSAY.levels(), ESSAY.criteria(), "fair");
        var finding = find(Across.LATEST_MARK, fairIsEnough, true, essay(1, "fair", "fair", MONDAY));
        assertThat(finding.verdict()).get().satisfies(verdict -> {
            assertThat(verdict.score()).isEqualTo(score("2"));
            assertThat(verdict.level().code()).isEqualTo("mastered");
        });
    }

    @Test
    void pointsThatAreTheRubricsOwnAreNoScore() {
        var finding = find(Across.BEST_OF_EACH, ESSAY, false, essay(1, "good", "good", MONDAY));
        assertThat(finding.verdict()).get().satisfies(verdict -> {
            assertThat(verdict.score()).isNull();
            assertThat(verdict.level().code()).isEqualTo("mastered");
        });
    }

    @Test
    void theLatestMarkAnyMarkOrAllTogether() {
        var first = essay(1, "good", "poor", MONDAY);
        var second = essay(2, "poor", "good", TUESDAY);
        assertThat(find(Across.LATEST_MARK, first, second).status()).isEqualTo(Status.NO_VERDICT);
        assertThat(find(Across.ANY_ONE_MARK, first, second).status()).isEqualTo(Status.NO_VERDICT);
        var together = find(Across.BEST_OF_EACH, first, second);
        assertThat(together.status()).isEqualTo(Status.MASTERY);
        assertThat(together.score()).isEqualTo(score("4"));
        assertThat(together.verdict().orElseThrow().basis()).containsExactly(judgement(1), judgement(2));
    }

    @Test
    void anEarlierMarkThatMetAllIsEnoughWhereAnyOneIs() {
        var full = essay(1, "good", "good", MONDAY);
        var later = essay(2, "good", "poor", TUESDAY);
        assertThat(find(Across.LATEST_MARK, full, later).status()).isEqualTo(Status.NO_VERDICT);
        var finding = find(Across.ANY_ONE_MARK, full, later);
        assertThat(finding.verdict()).get().extracting(Verdict::basis).isEqualTo(List.of(judgement(1)));
        assertThat(finding.marks())
                .extracting(Finding.Treated::treatment)
                .containsExactly(Treatment.COUNTED, Treatment.NOT_THE_FULLEST);
    }

    @Test
    void marksByNoOrAnotherRubricDoNotCount() {
        var finding = find(Across.BEST_OF_EACH, mark(1, "4", MONDAY));
        assertThat(finding.status()).isEqualTo(Status.NO_EVIDENCE);
        assertThat(finding.marks()).extracting(Finding.Treated::treatment).containsExactly(Treatment.OTHER_RUBRIC);
    }

    private static Finding find(Across across, Mark... marks) {
        return find(across, ESSAY, true, marks);
    }

    private static Finding find(Across across, Rubric rubric, boolean onScale, Mark... marks) {
        var method = new Conjunctive(BY_ESSAY, across);
        return Calculation.of(new Rules(policy(method), FOUR, rubric, onScale, false), List.of(marks));
    }

    /// As the rubric's weights make it.
    private static Mark essay(int number, String argument, String language, LocalDate day) {
        var levels = Map.of("argument", argument, "language", language);
        return new Mark(
                judgement(number),
                List.of(judgement(number)),
                new EvidenceId(new UUID(3, number)),
                Set.of(MIA_THE_ASSESSOR),
                EvidenceMode.WRITTEN,
                ESSAY.overall(levels),
                "not-yet",
                BY_ESSAY,
                Map.of(
                        "argument", new CriterionMark(argument, Score.of(0)),
                        "language", new CriterionMark(language, Score.of(0))),
                day,
                day,
                Mark.Moderation.NONE);
    }
}
