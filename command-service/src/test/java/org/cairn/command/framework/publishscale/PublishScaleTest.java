package org.cairn.command.framework.publishscale;

import static org.cairn.command.University.*;
import static org.cairn.contracts.framework.FrameworkReason.*;

import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.framework.PublishMasteryScale;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.shared.Score;
import org.junit.jupiter.api.Test;

class PublishScaleTest {

    private static final ScaleLevel FAIL = level("fail", 0, false);
    private static final ScaleLevel PASS = level("pass", 40, true);

    private final SliceFixture slice = SliceFixture.of(new PublishScaleDecision());

    @Test
    void aVersionIsPublished() {
        slice.when(publish(SCALE, PERCENT)).thenEvents(scalePublished());
    }

    @Test
    void publishingTheSameAgainChangesNothing() {
        slice.given(scalePublished()).when(publish(SCALE, PERCENT)).thenNothingNew();
    }

    @Test
    void aPublishedVersionNeverChanges() {
        slice.given(scalePublished()).when(publish(SCALE, of(FAIL, PASS))).thenRefused(SCALE_VERSION_ALREADY_PUBLISHED);
    }

    @Test
    void theSameVersionOfAnotherScaleDoesNotCount() {
        var points = new ScaleId("points");
        slice.given(scalePublished())
                .when(publish(new ScaleVersionId(points, "1"), of(FAIL, PASS)))
                .thenEvents(new MasteryScalePublished(points, "1", of(FAIL, PASS), START));
    }

    @Test
    void theMaximumIsAboveTheMinimum() {
        var reversed = new MasteryScale("Percent", Score.of(100), Score.of(0), List.of(level("pass", 100, true)));
        var empty = new MasteryScale("Percent", Score.of(0), Score.of(0), List.of(level("pass", 0, true)));
        slice.when(publish(SCALE, reversed)).thenRefused(SCALE_BOUNDS_REVERSED);
        slice.when(publish(SCALE, empty)).thenRefused(SCALE_BOUNDS_REVERSED);
    }

    @Test
    void theLevelsBeginAtTheMinimum() {
        slice.when(publish(SCALE, of(level("fail", 1, false), PASS))).thenRefused(SCALE_LEVELS_OUT_OF_ORDER);
    }

    @Test
    void theLevelsRise() {
        slice.when(publish(SCALE, of(FAIL, PASS, level("good", 40, true)))).thenRefused(SCALE_LEVELS_OUT_OF_ORDER);
        slice.when(publish(SCALE, of(FAIL, PASS, level("good", 39, true)))).thenRefused(SCALE_LEVELS_OUT_OF_ORDER);
    }

    @Test
    void theLevelsStayOnTheScale() {
        slice.when(publish(SCALE, of(FAIL, PASS, level("good", 101, true)))).thenRefused(SCALE_LEVELS_OUT_OF_ORDER);
    }

    @Test
    void theLevelsHaveDifferentCodes() {
        slice.when(publish(SCALE, of(FAIL, PASS, level("pass", 50, true)))).thenRefused(SCALE_LEVELS_OUT_OF_ORDER);
    }

    @Test
    void thereIsALevelThatShowsMastery() {
        slice.when(publish(SCALE, of(FAIL))).thenRefused(SCALE_WITHOUT_MASTERY);
        slice.when(publish(SCALE, of())).thenRefused(SCALE_WITHOUT_MASTERY);
    }

    @Test
    void doingBetterNeverLosesMastery() {
        slice.when(publish(SCALE, of(FAIL, PASS, level("odd", 50, false)))).thenRefused(SCALE_WITHOUT_MASTERY);
    }

    @Test
    void historyDoesNotRelaxWhatAScaleIs() {
        slice.given(loaderMayLoad())
                .when(new PublishMasteryScale(SCALE, of(FAIL), historicalAct(REGISTRAR, START)))
                .thenRefused(SCALE_WITHOUT_MASTERY);
    }

    private static PublishMasteryScale publish(ScaleVersionId id, MasteryScale scale) {
        return new PublishMasteryScale(id, scale, act(REGISTRAR, START));
    }

    private static MasteryScale of(ScaleLevel... levels) {
        return new MasteryScale("Percent", Score.of(0), Score.of(100), List.of(levels));
    }

    private static ScaleLevel level(String code, long from, boolean mastery) {
        return new ScaleLevel(code, code, Score.of(from), mastery);
    }
}
