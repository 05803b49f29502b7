package org.cairn.contracts.assessment;

import java.util.List;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// What an assessor gives: a level for each criterion of a rubric, from which the score follows; or a score, where
/// there is no rubric. Whether it is whole is decided.
///
/// @param overall the code of the level of the scale that the assessor states of the work as a whole, for policies
///                that go by the assessor's own judgement; null = the level that the score reaches
public record GivenMark(
        @Nullable RubricVersionId rubric,
        List<CriterionLevel> criteria,
        @Nullable Score score,
        @Nullable String overall) {

    public GivenMark {
        criteria = List.copyOf(criteria);
        if (overall != null) Codes.require("overall", overall);
    }

    /// A score without a rubric.
    public static GivenMark of(Score score) {
        return new GivenMark(null, List.of(), score, null);
    }
}
