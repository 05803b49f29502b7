package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.framework.Rubric;
import org.cairn.contracts.framework.RubricCriterion;
import org.cairn.contracts.framework.RubricLevel;
import org.cairn.contracts.framework.Weight;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RubricTest {

    /// Levels of 0, 2.5 and 4 points; argument counts 0.65, style 0.35, and style needs only the lowest level.
    private static final Rubric ESSAY = new Rubric(
            "Essay",
            null,
            List.of(level("weak", "0"), level("good", "2.5"), level("strong", "4")),
            List.of(criterion("argument", "0.65", null), criterion("style", "0.35", "weak")),
            "good");

    @Test
    void theOverallIsTheWeightedSumAndExact() {
        // 0.65 * 2.5 + 0.35 * 4 = 1.625 + 1.4
        assertThat(ESSAY.overall(Map.of("argument", "good", "style", "strong"))).hasToString("3.025");
        // 0.65 * 4 + 0.35 * 0
        assertThat(ESSAY.overall(Map.of("argument", "strong", "style", "weak"))).hasToString("2.6");
        assertThat(ESSAY.overall(Map.of("argument", "strong", "style", "strong")))
                .isEqualTo(Score.of(4));
    }

    @Test
    void everyCriterionNeedsItsLevelWhateverTheOverall() {
        assertThat(ESSAY.isMetBy(Map.of("argument", "good", "style", "weak"))).isTrue();
        assertThat(ESSAY.isMetBy(Map.of("argument", "weak", "style", "strong"))).isFalse();
    }

    @Test
    void aJudgementHasOneKnownLevelForEachCriterion() {
        assertThat(ESSAY.isJudgedBy(Map.of("argument", "good", "style", "weak")))
                .isTrue();
        for (var broken : List.of(
                Map.<String, String>of(),
                Map.of("argument", "good"),
                Map.of("argument", "good", "style", "superb"),
                Map.of("argument", "good", "length", "good"),
                Map.of("argument", "good", "style", "good", "length", "good"))) {
            assertThat(ESSAY.isJudgedBy(broken)).isFalse();
            assertThatThrownBy(() -> ESSAY.overall(broken)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ESSAY.isMetBy(broken)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aWeightIsAShareAndExact() {
        assertThat(Weight.of("0.50")).isEqualTo(Weight.of("0.5"));
        assertThat(Weight.of("1e-12")).hasToString("0.000000000001");
        for (var no : List.of("0", "-0.1", "1.000000000001", "0.0000000000001", "1e-999999999", "1e999999999")) {
            assertThatThrownBy(() -> Weight.of(no)).as(no).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// 20 digits of points times 12 decimals of weight fit a score of 40 digits.
    @Test
    void theFinestPointsAndWeightsStayExact() {
        var fine = new Rubric(
                "Fine",
                null,
                List.of(level("low", "0"), level("high", "0.00000000000000000003")),
                List.of(criterion("a", "0.999999999999", null), criterion("b", "0.000000000001", null)),
                "low");
        assertThat(fine.overall(Map.of("a", "low", "b", "high"))).hasToString("0.00000000000000000000000000000003");
        assertThatThrownBy(() -> level("finer", "0.000000000000000000003"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RubricLevel level(String code, String points) {
        return new RubricLevel(code, code, new Score(new BigDecimal(points)));
    }

    private static RubricCriterion criterion(String code, String weight, @Nullable String required) {
        return new RubricCriterion(code, code, Weight.of(weight), required, List.of());
    }
}
