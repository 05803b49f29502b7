package org.cairn.contracts.pathway;

import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// Rules that a pathway version sets; null where it sets none.
///
/// @param priorLearningPercent the largest share of the pathway's credits that prior learning may bring, 0 to 100;
///                             of its competencies where it has no credits
/// @param timeFramePercent     of the expected time, after which the enrolment is out of time; at least 100;
///                             150 is the most that 34 CFR 668.34 allows
/// @param expectedDays         in which a learner is expected to finish
/// @param appealDays           within which an appeal may be lodged
/// @param attempts             how many pieces of work may be judged for a competency at most; at least 1
/// @param waitingDays          from the day on which an attempt was judged until the next work may be submitted
/// @param resitLevel           the level whose lowest score is the most that a further attempt counts
/// @param secondMarking        whether mastery stays provisional until marks of two people are reconciled
/// @param reconcileFrom        the difference of marks from which their mean will not do: they are agreed on, or a
///                             third marker decides
/// @param allocated            whether only an assessor to whom the work was allocated may judge it
public record PathwayRules(
        @Nullable Integer priorLearningPercent,
        @Nullable Integer timeFramePercent,
        @Nullable Integer expectedDays,
        @Nullable Integer appealDays,
        @Nullable Integer attempts,
        @Nullable Integer waitingDays,
        @Nullable String resitLevel,
        @Nullable Boolean secondMarking,
        @Nullable Score reconcileFrom,
        @Nullable Boolean allocated) {

    public PathwayRules {
        if (resitLevel != null) Codes.require("resitLevel", resitLevel);
    }

    public static final PathwayRules NONE =
            new PathwayRules(null, null, null, null, null, null, null, null, null, null);
}
