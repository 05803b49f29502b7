package org.cairn.command.assessment.recordjudgement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Markroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.*;

import java.math.BigDecimal;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.assessment.CriterionLevel;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.JudgedCriterion;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.framework.Rubric;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.framework.RubricVersionPublished;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Work is judged criterion by criterion, and the score follows.
class RubricMarksTest {

    private static final CriterionLevel STRONG = new CriterionLevel("strength", "excellent");
    private static final CriterionLevel PLAIN = new CriterionLevel("looks", "pass");
    private static final RubricVersionId OWN = new RubricVersionId(RUBRIC.rubric(), "own");

    private final SliceFixture slice = SliceFixture.of(new RecordJudgementDecision());

    @Test
    void theScoreFollowsExactlyFromTheLevels() {
        // 0.75 * 90 + 0.25 * 60 = 67.5 + 15 = 82.5, in whichever order they are given.
        for (var criteria : List.of(List.of(STRONG, PLAIN), List.of(PLAIN, STRONG))) {
            slice.given(weldSubmitted())
                    .when(judge(new GivenMark(RUBRIC, criteria, null, null)))
                    .thenEvents(judgedBy(RUBRIC, "82.5", null), masteredByRubric());
        }
    }

    @Test
    void sayingItAgainChangesNothing() {
        var history = weldSubmitted(judgedBy(RUBRIC, "82.5", null));
        slice.given(history)
                .when(judge(new GivenMark(RUBRIC, List.of(PLAIN, STRONG), null, null)))
                .thenNothingNew();
        slice.given(history)
                .when(judge(new GivenMark(RUBRIC, List.of(STRONG, PLAIN), score("82.50"), null)))
                .thenNothingNew();
        slice.given(history)
                .when(judge(new GivenMark(RUBRIC, List.of(STRONG, new CriterionLevel("looks", "fail")), null, null)))
                .thenRefused(JUDGEMENT_ID_TAKEN);
        slice.given(history).when(judge(GivenMark.of(score("82.5")))).thenRefused(JUDGEMENT_ID_TAKEN);
    }

    @Test
    void aScoreBesideTheLevelsMustBeTheirs() {
        slice.given(weldSubmitted())
                .when(judge(new GivenMark(RUBRIC, List.of(STRONG, PLAIN), score("82"), null)))
                .thenRefused(MARK_CONTRADICTS_RUBRIC);
    }

    @Test
    void eachCriterionHasOneLevelOfTheRubric() {
        for (var criteria : List.<List<CriterionLevel>>of(
                List.of(),
                List.of(STRONG),
                List.of(STRONG, STRONG),
                List.of(STRONG, PLAIN, PLAIN),
                List.of(STRONG, new CriterionLevel("looks", "superb")),
                List.of(STRONG, new CriterionLevel("smell", "pass")))) {
            slice.given(weldSubmitted())
                    .when(judge(new GivenMark(RUBRIC, criteria, null, null)))
                    .thenRefused(CRITERIA_NOT_OF_RUBRIC);
        }
        slice.given(weldSubmitted())
                .when(judge(new GivenMark(null, List.of(STRONG), Score.of(50), null)))
                .thenRefused(CRITERIA_NOT_OF_RUBRIC);
    }

    @Test
    void theRubricIsPublishedAndOnTheScale() {
        var unpublished = new RubricVersionId(RUBRIC.rubric(), "99");
        slice.given(weldSubmitted())
                .when(judge(new GivenMark(unpublished, List.of(STRONG, PLAIN), null, null)))
                .thenRefused(RUBRIC_NOT_PUBLISHED);
        slice.given(weldSubmitted(published(new ScaleVersionId(new ScaleId("marks"), "1"))))
                .when(judge(new GivenMark(OWN, List.of(STRONG, PLAIN), null, null)))
                .thenRefused(RUBRIC_ON_ANOTHER_SCALE);
    }

    @Test
    void aRubricWithPointsOfItsOwnTakesAScoreBesideIt() {
        slice.given(weldSubmitted(published(null)))
                .when(judge(new GivenMark(OWN, List.of(STRONG, PLAIN), null, null)))
                .thenRefused(SCORE_MISSING);
        slice.given(weldSubmitted(published(null)))
                .when(judge(new GivenMark(OWN, List.of(STRONG, PLAIN), Score.of(35), null)))
                .thenEvents(judgedBy(OWN, "35", null));
    }

    @Test
    void aMarkHasAScore() {
        slice.given(weldSubmitted())
                .when(judge(new GivenMark(null, List.of(), null, null)))
                .thenRefused(SCORE_MISSING);
    }

    @Test
    void theOverallIsALevelOfTheScale() {
        slice.given(weldSubmitted())
                .when(judge(new GivenMark(RUBRIC, List.of(STRONG, PLAIN), null, "superb")))
                .thenRefused(OVERALL_NOT_ON_SCALE);
        slice.given(weldSubmitted())
                .when(judge(new GivenMark(RUBRIC, List.of(STRONG, PLAIN), null, "excellent")))
                .thenEvents(judgedBy(RUBRIC, "82.5", "excellent"), masteredByRubric());
    }

    @Test
    void minutesAndAWordForTheLearnerAreKept() {
        var comment = new SealedText("c2VhbGVk");
        var given = GivenMark.of(Score.of(30));
        var command = new RecordJudgement(
                ADAS, FIRST, judgement(1), JOIN, given, null, true, 25, comment, act(MIA_THE_ASSESSOR, TUESDAY));
        var j = judged(1, FIRST, JOIN, 30, TUESDAY);
        var kept = new JudgementRecorded(
                j.judgement(),
                j.evidence(),
                j.enrolment(),
                j.learner(),
                j.pathway(),
                j.competency(),
                null,
                List.of(),
                j.score(),
                j.level(),
                null,
                null,
                MarkingRole.FIRST,
                true,
                1,
                25,
                comment,
                null,
                j.assessor(),
                j.authorisation(),
                j.effectiveOn());
        slice.given(weldSubmitted()).when(command).thenEvents(kept);
        slice.given(weldSubmitted(kept)).when(command).thenNothingNew();
        for (var minutes : new int[] {-1, 10_001}) {
            assertThatThrownBy(() -> new RecordJudgement(
                            ADAS, FIRST, judgement(1), JOIN, given, null, true, minutes, null, command.act()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("minutesSpent");
        }
    }

    private static JudgementRecorded judgedBy(RubricVersionId rubric, String score, @Nullable String overall) {
        var j = judged(1, FIRST, JOIN, 50, TUESDAY);
        return new JudgementRecorded(
                j.judgement(),
                j.evidence(),
                j.enrolment(),
                j.learner(),
                j.pathway(),
                j.competency(),
                rubric,
                List.of(
                        new JudgedCriterion("strength", "excellent", Score.of(90)),
                        new JudgedCriterion("looks", "pass", Score.of(60))),
                score(score),
                PERCENT.levelOf(score(score)).code(),
                overall,
                null,
                MarkingRole.FIRST,
                false,
                1,
                null,
                null,
                null,
                j.assessor(),
                j.authorisation(),
                j.effectiveOn());
    }

    private static MasteryDemonstrated masteredByRubric() {
        var m = mastered(JOIN, "pass", "82.5", TUESDAY, 1);
        return new MasteryDemonstrated(
                m.enrolment(),
                m.learner(),
                m.pathway(),
                m.competency(),
                m.level(),
                m.score(),
                m.framework(),
                m.scale(),
                m.policy(),
                m.algorithm(),
                List.of(RUBRIC),
                m.judgements(),
                null,
                false,
                null,
                null,
                m.effectiveOn());
    }

    private static DomainEvent published(@Nullable ScaleVersionId scale) {
        var own = new Rubric("Own", scale, WELD_RUBRIC.levels(), WELD_RUBRIC.criteria(), WELD_RUBRIC.requiredLevel());
        return new RubricVersionPublished(RUBRIC.rubric(), "own", own, START);
    }

    private static Score score(String text) {
        return new Score(new BigDecimal(text));
    }

    private static RecordJudgement judge(GivenMark given) {
        return new RecordJudgement(
                ADAS, FIRST, judgement(1), JOIN, given, null, false, null, null, act(MIA_THE_ASSESSOR, TUESDAY));
    }
}
