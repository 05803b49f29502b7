package org.cairn.query.outcomes;

import java.util.List;

/// What became of those who enrolled on a pathway version.
///
/// @param movedIn      enrolments that came from another version
/// @param movedAway    enrolments that left for another version
/// @param withdrawn    enrolments whose learner left, and has not come back
/// @param completed    enrolments whose completing milestone was confirmed, and not revoked since
/// @param declined     enrolments whose completing milestone was declined; someone who withdrew may be
///                     among them
/// @param competencies in the pathway's order
public record Outcomes(
        long enrolled,
        long movedIn,
        long movedAway,
        long withdrawn,
        long completed,
        long declined,
        List<CompetencyOutcome> competencies) {

    /// Of how many enrolments there is at least one such fact that stands.
    ///
    /// @param evidence      that was not withdrawn
    /// @param judged        by a first mark
    /// @param mastered      also by prior learning; not provisionally, and neither rescinded nor lapsed since
    /// @param priorLearning with a decision on prior learning, whatever it was
    public record CompetencyOutcome(String competency, long evidence, long judged, long mastered, long priorLearning) {}
}
