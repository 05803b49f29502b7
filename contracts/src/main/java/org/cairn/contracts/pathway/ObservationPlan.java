package org.cairn.contracts.pathway;

import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;

/// How much is to be looked at in a term; null for what is not planned.
///
/// @param rubric               a code: by which walkthroughs are scored
/// @param sections             in which there are to be walkthroughs
/// @param walkthroughs         of each of them
/// @param observers            who take part, at least
/// @param checkInsPerLearner   in a term
/// @param secondMarkingPercent the share of judgements that get a second one
/// @param turnaroundDays       within which work is to be judged
/// @param anchorsPerAssessor   that each assessor rates in a term
public record ObservationPlan(
        String rubric,
        int sections,
        int walkthroughs,
        int observers,
        @Nullable Integer checkInsPerLearner,
        @Nullable Integer secondMarkingPercent,
        @Nullable Integer turnaroundDays,
        @Nullable Integer anchorsPerAssessor) {

    public ObservationPlan {
        Codes.require("rubric", rubric);
    }
}
