package org.cairn.command.assessment.policy;

import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// What a policy makes of marks: a score, its level, what it rests on, and the algorithm that made it.
///
/// @param score       null where the policy computes none
/// @param rubrics     by which the marks were made that it rests on
/// @param algorithm   name and build, for example `latest@1`; another build may come to another score
/// @param provisional whether a mark that it rests on is not settled among its markers
/// @param validUntil  the last day on which it holds; null = without end
/// @param effectiveOn the latest date of all marks that were looked at, as before it the verdict was another; or the
///                    day that was asked for
public record Verdict(
        @Nullable Score score,
        ScaleLevel level,
        List<JudgementId> basis,
        List<RubricVersionId> rubrics,
        String algorithm,
        boolean provisional,
        @Nullable LocalDate validUntil,
        LocalDate effectiveOn) {

    /// Whether its last day comes before its first.
    boolean isOver() {
        return validUntil != null && validUntil.isBefore(effectiveOn);
    }

    Verdict from(LocalDate day) {
        return new Verdict(score, level, basis, rubrics, algorithm, provisional, validUntil, day);
    }
}
