package org.cairn.command.assessment.recordjudgement;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Markroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.*;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How often a competency may be attempted, and what a further attempt counts.
class AttemptLimitsTest {

    private final SliceFixture slice = SliceFixture.of(new RecordJudgementDecision());

    @Test
    void thereAreAsManyAttemptsAsThePathwayAllows() {
        var history = weldSubmitted(
                pathwayWith(attempts(2, null, null)),
                judged(1, FIRST, JOIN, 30, MONDAY),
                submitted(SECOND, JOIN, TUESDAY),
                attempt(2, null, judged(2, SECOND, JOIN, 35, TUESDAY)),
                submitted(THIRD_PIECE, JOIN, WEDNESDAY));
        slice.given(history).when(judge(3, THIRD_PIECE, 50, null, WEDNESDAY)).thenRefused(ATTEMPTS_EXHAUSTED);
        // Another judgement of work that counts already is no further attempt.
        slice.given(history)
                .when(judge(3, SECOND, 38, null, WEDNESDAY))
                .thenEvents(attempt(2, null, judged(3, SECOND, JOIN, 38, WEDNESDAY)));
    }

    @Test
    void anAttemptAtAnotherCompetencyDoesNotCount() {
        slice.given(weldSubmitted(
                        pathwayWith(attempts(1, null, null)),
                        submitted(SECOND, CUT, MONDAY),
                        judged(1, SECOND, CUT, 30, MONDAY)))
                .when(judge(2, FIRST, 30, null, TUESDAY))
                .thenEvents(judged(2, FIRST, JOIN, 30, TUESDAY));
    }

    @Test
    void aFurtherAttemptIsSubmittedAfterTheWaitingDays() {
        // Judged on Monday the 2nd: 7 days later is Monday the 9th.
        var rules = pathwayWith(attempts(null, 7, null));
        var early =
                weldSubmitted(rules, judged(1, FIRST, JOIN, 30, MONDAY), submitted(SECOND, JOIN, MONDAY.plusDays(6)));
        var intime =
                weldSubmitted(rules, judged(1, FIRST, JOIN, 30, MONDAY), submitted(SECOND, JOIN, MONDAY.plusDays(7)));
        slice.given(early).when(judge(2, SECOND, 30, null, TODAY)).thenRefused(RESIT_TOO_EARLY);
        slice.given(intime)
                .when(judge(2, SECOND, 30, null, TODAY))
                .thenEvents(attempt(2, null, judged(2, SECOND, JOIN, 30, TODAY)));
        slice.given(early)
                .when(new RecordJudgement(
                        ADAS, SECOND, judgement(2), JOIN, Score.of(30), historicalAct(MIA_THE_ASSESSOR, TODAY)))
                .thenEvents(attempt(2, null, judged(2, SECOND, JOIN, 30, TODAY)));
    }

    @Test
    void aFurtherAttemptCountsAtMostTheLowestScoreOfTheResitLevel() {
        // Pass begins at 40: 90 stays on record and counts as 40.
        slice.given(weldSubmitted(
                        pathwayWith(attempts(null, null, "pass")),
                        judged(1, FIRST, JOIN, 30, MONDAY),
                        submitted(SECOND, JOIN, TUESDAY)))
                .when(judge(2, SECOND, 90, null, WEDNESDAY))
                .thenEvents(
                        attempt(2, "pass", judged(2, SECOND, JOIN, 90, WEDNESDAY)),
                        mastered(JOIN, "pass", "40", WEDNESDAY, 2));
    }

    @Test
    void theFirstAttemptIsNotCapped() {
        slice.given(weldSubmitted(pathwayWith(attempts(null, null, "pass"))))
                .when(judge(1, FIRST, 90, null, TUESDAY))
                .thenEvents(judged(1, FIRST, JOIN, 90, TUESDAY), mastered(JOIN, "excellent", "90", TUESDAY, 1));
    }

    @Test
    void noHigherLevelIsStatedOfAFurtherAttempt() {
        var history = weldSubmitted(
                pathwayWith(attempts(null, null, "pass")),
                judged(1, FIRST, JOIN, 30, MONDAY),
                submitted(SECOND, JOIN, TUESDAY));
        slice.given(history).when(judge(2, SECOND, 90, "excellent", WEDNESDAY)).thenRefused(OVERALL_ABOVE_RESIT_LEVEL);
    }

    /// As a further attempt, capped at the level where it is.
    private static JudgementRecorded attempt(int number, @Nullable String cappedAt, JudgementRecorded judged) {
        return new JudgementRecorded(
                judged.judgement(),
                judged.evidence(),
                judged.enrolment(),
                judged.learner(),
                judged.pathway(),
                judged.competency(),
                null,
                List.of(),
                judged.score(),
                cappedAt == null ? judged.level() : cappedAt,
                null,
                cappedAt == null ? null : Score.of(40),
                MarkingRole.FIRST,
                false,
                number,
                null,
                null,
                null,
                judged.assessor(),
                judged.authorisation(),
                judged.effectiveOn());
    }

    private static RecordJudgement judge(
            int id, EvidenceId evidence, long score, @Nullable String overall, LocalDate day) {
        return new RecordJudgement(
                ADAS,
                evidence,
                judgement(id),
                JOIN,
                new GivenMark(null, List.of(), Score.of(score), overall),
                null,
                false,
                null,
                null,
                act(MIA_THE_ASSESSOR, day));
    }
}
