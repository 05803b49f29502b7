package org.cairn.projections.bi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A judgement as it counts now: with its last correction, and with where its learner is taught.
///
/// @param section   null where the learner is in none in particular
/// @param ordinal   of the level on its scale, 0 for the lowest; -1 where the scale is not known
/// @param withdrawn whether the work was withdrawn
public record Mark(
        AssessmentFact.Judgement judgement,
        @Nullable String section,
        String cohort,
        BigDecimal score,
        String level,
        int ordinal,
        boolean withdrawn) {}
