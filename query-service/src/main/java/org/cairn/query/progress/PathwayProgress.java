package org.cairn.query.progress;

import java.time.YearMonth;
import java.util.List;

/// What happened on a pathway, month by month and version by version; a quiet month has zeros.
///
/// @param months by month, then by the version's start
public record PathwayProgress(String pathway, YearMonth from, YearMonth to, List<Row> months) {

    /// What has an academic date in the month.
    ///
    /// @param evidence      pieces of evidence submitted
    /// @param judged        first marks given; who marks beside them is not counted
    /// @param mastered      competencies of an enrolment mastered for the first time
    /// @param priorLearning decisions on prior learning, whatever they were
    /// @param completed     completing milestones confirmed, whether or not that was revoked since
    /// @param resumed       withdrawn enrolments whose learner came back
    /// @param masteryEnded  how often mastery of a competency was rescinded, or its lapse recorded
    /// @param revoked       approvals of the completing milestone that were revoked
    /// @param movedIn       enrolments that came from another version, and `movedAway`: that left for one
    /// @param enrolledSoFar enrolments until the end of the month
    /// @param active        enrolments on the version at the end of the month that had neither left nor
    ///                      been decided on
    public record Row(
            YearMonth month,
            String version,
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
