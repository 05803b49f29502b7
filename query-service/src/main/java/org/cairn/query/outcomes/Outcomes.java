package org.cairn.query.outcomes;

import java.util.List;

/// What became of those who enrolled on a pathway version.
///
/// @param withdrawn    enrolments with a withdrawal
/// @param completed    enrolments whose completing milestone was confirmed
/// @param declined     enrolments whose completing milestone was declined; someone who withdrew may be among them
/// @param competencies in the pathway's order
public record Outcomes(
        long enrolled, long withdrawn, long completed, long declined, List<CompetencyOutcome> competencies) {

    /// Of how many enrolments there is at least one such fact.
    ///
    /// @param mastered      also by prior learning
    /// @param priorLearning with a decision on prior learning, whatever it was
    public record CompetencyOutcome(String competency, long evidence, long judged, long mastered, long priorLearning) {}
}
