package org.cairn.contracts.enrolment;

import java.math.BigDecimal;
import org.cairn.contracts.pathway.Credits;
import org.jspecify.annotations.Nullable;

/// What the record says of a learner's progress on a day.
///
/// @param attempted     credits of the competencies for which work was submitted or earlier learning recognised; where
///                      the pathway version has no credits, each competency counts as one
/// @param completed     of these, what is mastered
/// @param pace          completed ÷ attempted, rounded down to four decimals; null if nothing was attempted
/// @param daysUsed      by the clock of the enrolment
/// @param daysStopped   on which the clock stood still
/// @param maximumDays   that a learner may take; null where the pathway version sets no time
/// @param timeFrameUsed daysUsed ÷ maximumDays, rounded up to four decimals
public record ProgressFigures(
        Credits attempted,
        Credits completed,
        @Nullable BigDecimal pace,
        long daysUsed,
        long daysStopped,
        @Nullable Long maximumDays,
        @Nullable BigDecimal timeFrameUsed) {}
