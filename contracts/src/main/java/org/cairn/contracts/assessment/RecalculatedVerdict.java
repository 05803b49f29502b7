package org.cairn.contracts.assessment;

import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// What a recalculation would grant, as it was previewed.
///
/// @param score      null where the policy computes none
/// @param validUntil null = without end
public record RecalculatedVerdict(
        CompetencyCode competency,
        String level,
        @Nullable Score score,
        List<JudgementId> judgements,
        boolean provisional,
        @Nullable LocalDate validUntil) {

    public RecalculatedVerdict {
        judgements = List.copyOf(judgements);
    }

    public static RecalculatedVerdict of(MasteryDemonstrated granted) {
        return new RecalculatedVerdict(
                granted.competency(),
                granted.level(),
                granted.score(),
                granted.judgements(),
                granted.provisional(),
                granted.validUntil());
    }
}
