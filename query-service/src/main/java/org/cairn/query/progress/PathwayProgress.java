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
    /// @param judged        judgements recorded
    /// @param mastered      competencies of an enrolment mastered for the first time
    /// @param priorLearning decisions on prior learning, whatever they were
    /// @param enrolledSoFar enrolments until the end of the month
    /// @param active        of these, those that had neither withdrawn nor been decided on by the end of the month
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
            long enrolledSoFar,
            long active) {}
}
