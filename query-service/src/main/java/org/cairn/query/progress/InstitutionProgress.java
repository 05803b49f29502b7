package org.cairn.query.progress;

import java.time.YearMonth;
import java.util.List;

/// What happened in the institution, month by month and pathway by pathway; a quiet month has zeros.
///
/// @param months by month, then by pathway
public record InstitutionProgress(YearMonth from, YearMonth to, List<Row> months) {

    /// As [PathwayProgress.Row], over all versions of the pathway.
    public record Row(
            YearMonth month,
            String pathway,
            long enrolled,
            long withdrawn,
            long evidence,
            long judged,
            long mastered,
            long priorLearning,
            long completed,
            long declined,
            long resumed,
            long masteryEnded,
            long revoked,
            long movedIn,
            long movedAway,
            long enrolledSoFar,
            long active) {}
}
