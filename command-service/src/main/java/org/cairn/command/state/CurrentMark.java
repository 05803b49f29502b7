package org.cairn.command.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cairn.contracts.assessment.CorrectionId;
import org.cairn.contracts.assessment.JudgedCriterion;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// What one judgement says, as it was last corrected. Whether it counts is another question.
///
/// @param since      from which day it says so
/// @param correction the last one; null if it was never corrected
public record CurrentMark(
        @Nullable RubricVersionId rubric,
        List<JudgedCriterion> criteria,
        Score score,
        String level,
        @Nullable String overall,
        LocalDate since,
        @Nullable CorrectionId correction) {

    public static CurrentMark of(JudgementRecorded judged, Marking marking) {
        var last = marking.lastCorrection(judged.judgement());
        return last == null
                ? new CurrentMark(
                        judged.rubric(),
                        judged.criteria(),
                        judged.score(),
                        judged.level(),
                        judged.overall(),
                        judged.effectiveOn(),
                        null)
                : new CurrentMark(
                        last.rubric(),
                        last.criteria(),
                        last.score(),
                        last.level(),
                        last.overall(),
                        last.effectiveOn().isBefore(judged.effectiveOn()) ? judged.effectiveOn() : last.effectiveOn(),
                        last.correction());
    }

    public boolean says(
            @Nullable RubricVersionId otherRubric,
            List<JudgedCriterion> otherCriteria,
            Score otherScore,
            @Nullable String otherOverall) {
        return Objects.equals(rubric, otherRubric)
                && criteria.equals(otherCriteria)
                && score.equals(otherScore)
                && Objects.equals(overall, otherOverall);
    }
}
