package org.cairn.command.framework.publishrubric;

import static org.cairn.command.University.*;
import static org.cairn.contracts.framework.FrameworkReason.*;

import java.util.Arrays;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.framework.PublishRubricVersion;
import org.cairn.contracts.framework.Rubric;
import org.cairn.contracts.framework.RubricCriterion;
import org.cairn.contracts.framework.RubricDescriptor;
import org.cairn.contracts.framework.RubricLevel;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.framework.RubricVersionPublished;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.framework.Weight;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishRubricTest {

    private static final RubricLevel LOW = new RubricLevel("low", "Low", Score.of(0));
    private static final RubricLevel HIGH = new RubricLevel("high", "High", Score.of(4));
    private static final RubricCriterion ONLY = criterion("only", "1", null);

    private final SliceFixture slice = SliceFixture.of(new PublishRubricDecision());

    @Test
    void aVersionIsPublishedOnAScale() {
        slice.given(scalePublished()).when(publish(WELD_RUBRIC)).thenEvents(rubricPublished());
    }

    @Test
    void orWithPointsOfItsOwn() {
        var own = of(List.of(LOW, HIGH), ONLY);
        slice.when(publish(own)).thenEvents(new RubricVersionPublished(RUBRIC.rubric(), "1", own, START));
    }

    @Test
    void publishingTheSameAgainChangesNothing() {
        slice.given(scalePublished(), rubricPublished())
                .when(publish(WELD_RUBRIC))
                .thenNothingNew();
    }

    @Test
    void aPublishedVersionNeverChanges() {
        slice.given(scalePublished(), rubricPublished())
                .when(publish(of(List.of(LOW, HIGH), ONLY)))
                .thenRefused(RUBRIC_VERSION_ALREADY_PUBLISHED);
    }

    @Test
    void aChangeIsAnotherVersion() {
        var own = of(List.of(LOW, HIGH), ONLY);
        slice.given(scalePublished(), rubricPublished())
                .when(new PublishRubricVersion(new RubricVersionId(RUBRIC.rubric(), "2"), own, act(REGISTRAR, START)))
                .thenEvents(new RubricVersionPublished(RUBRIC.rubric(), "2", own, START));
    }

    @Test
    void levelsRiseInPoints() {
        slice.when(publish(of(List.of(HIGH, LOW), ONLY))).thenRefused(RUBRIC_LEVELS_OUT_OF_ORDER);
        slice.when(publish(of(List.of(LOW, new RubricLevel("same", "Same", Score.of(0))), ONLY)))
                .thenRefused(RUBRIC_LEVELS_OUT_OF_ORDER);
        slice.when(publish(of(List.of(LOW, new RubricLevel("low", "Low again", Score.of(1))), ONLY)))
                .thenRefused(RUBRIC_LEVELS_OUT_OF_ORDER);
        slice.when(publish(of(List.of(LOW), ONLY))).thenRefused(RUBRIC_LEVELS_OUT_OF_ORDER);
    }

    @Test
    void somethingIsJudged() {
        slice.when(publish(of(List.of(LOW, HIGH)))).thenRefused(RUBRIC_WITHOUT_CRITERIA);
    }

    @Test
    void aCriterionHasACodeOfItsOwn() {
        slice.when(publish(of(List.of(LOW, HIGH), criterion("a", "0.5", null), criterion("a", "0.5", null))))
                .thenRefused(RUBRIC_CRITERION_REPEATED);
    }

    @Test
    void whatIsRequiredIsALevelOfTheRubric() {
        slice.when(publish(of(List.of(LOW, HIGH), criterion("a", "1", "middle"))))
                .thenRefused(RUBRIC_LEVEL_UNKNOWN);
        slice.when(publish(new Rubric("R", null, List.of(LOW, HIGH), List.of(ONLY), "middle")))
                .thenRefused(RUBRIC_LEVEL_UNKNOWN);
        slice.when(publish(new Rubric("R", null, List.of(LOW, HIGH), List.of(criterion("a", "1", "low")), "middle")))
                .thenRefused(RUBRIC_LEVEL_UNKNOWN);
    }

    @Test
    void soIsWhatIsDescribedAndOnce() {
        slice.when(publish(of(List.of(LOW, HIGH), described("middle")))).thenRefused(RUBRIC_LEVEL_UNKNOWN);
        slice.when(publish(of(List.of(LOW, HIGH), described("low", "low")))).thenRefused(RUBRIC_LEVEL_UNKNOWN);
    }

    @Test
    void weightsSumToExactlyOne() {
        // 0.1 + 0.2 + 0.7 is 1 in decimal, and 0.9999999999999999 in binary.
        var tenths = of(
                List.of(LOW, HIGH),
                criterion("a", "0.1", null),
                criterion("b", "0.2", null),
                criterion("c", "0.7", null));
        slice.when(publish(tenths)).thenEvents(new RubricVersionPublished(RUBRIC.rubric(), "1", tenths, START));
        slice.when(publish(of(List.of(LOW, HIGH), criterion("a", "0.333333333333", null))))
                .thenRefused(RUBRIC_WEIGHTS_NOT_ONE);
        slice.when(publish(of(List.of(LOW, HIGH), criterion("a", "1", null), criterion("b", "0.000000000001", null))))
                .thenRefused(RUBRIC_WEIGHTS_NOT_ONE);
    }

    @Test
    void itsScaleIsPublished() {
        slice.when(publish(WELD_RUBRIC)).thenRefused(RUBRIC_SCALE_NOT_PUBLISHED);
        slice.given(scalePublished())
                .when(publish(onScale(
                        new ScaleVersionId(SCALE.scale(), "2"),
                        new RubricLevel("fail", "Fail", Score.of(0)),
                        new RubricLevel("pass", "Pass", Score.of(40)))))
                .thenRefused(RUBRIC_SCALE_NOT_PUBLISHED);
    }

    @Test
    void itsLevelsAreThoseOfItsScale() {
        var fail = new RubricLevel("fail", "Fail", Score.of(0));
        slice.given(scalePublished())
                .when(publish(onScale(SCALE, fail, new RubricLevel("good", "Good", Score.of(50)))))
                .thenRefused(RUBRIC_LEVEL_NOT_ON_SCALE);
        // A pass begins at 40, and the scale ends at 100.
        slice.given(scalePublished())
                .when(publish(onScale(SCALE, fail, new RubricLevel("pass", "Pass", Score.of(39)))))
                .thenRefused(RUBRIC_LEVEL_NOT_ON_SCALE);
        slice.given(scalePublished())
                .when(publish(onScale(SCALE, fail, new RubricLevel("excellent", "E", Score.of(101)))))
                .thenRefused(RUBRIC_LEVEL_NOT_ON_SCALE);
    }

    private static RubricCriterion criterion(String code, String weight, @Nullable String required) {
        return new RubricCriterion(code, "Title", Weight.of(weight), required, List.of());
    }

    private static RubricCriterion described(String... levels) {
        var descriptors = Arrays.stream(levels)
                .map(level -> new RubricDescriptor(level, "Text"))
                .toList();
        return new RubricCriterion("a", "Title", Weight.of("1"), null, descriptors);
    }

    private static Rubric of(List<RubricLevel> levels, RubricCriterion... criteria) {
        return new Rubric(
                "R", null, levels, List.of(criteria), levels.getFirst().code());
    }

    private static Rubric onScale(ScaleVersionId scale, RubricLevel... levels) {
        return new Rubric("R", scale, List.of(levels), List.of(ONLY), levels[0].code());
    }

    private static PublishRubricVersion publish(Rubric definition) {
        return new PublishRubricVersion(RUBRIC, definition, act(REGISTRAR, START));
    }
}
