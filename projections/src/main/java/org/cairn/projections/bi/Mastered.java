package org.cairn.projections.bi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From when to when a competency counted as mastered. One that was taken back and shown again gives another.
///
/// @param on            the first day on which it counted; provisional verdicts do not
/// @param until         the last; null while it counts
/// @param priorLearning whether it rests on earlier learning
/// @param carried       whether it came by a crosswalk from another framework version
public record Mastered(
        Participation participation,
        String competency,
        LocalDate on,
        @Nullable LocalDate until,
        boolean priorLearning,
        boolean carried) {

    public boolean countsOn(LocalDate day) {
        return !day.isBefore(on) && (until == null || !day.isAfter(until));
    }
}
