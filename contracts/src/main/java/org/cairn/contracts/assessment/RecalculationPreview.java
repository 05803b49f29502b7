package org.cairn.contracts.assessment;

import java.util.Set;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.PersonId;

/// What a recalculation would do, in figures.
///
/// @param asKnownAt   the position in the log up to which it was worked out
/// @param fingerprint of everything that would be granted: SHA-256, 64 lower-case hexadecimal digits
/// @param enrolments  how many were looked at
/// @param changing    how many of them would gain something
/// @param grants      how many verdicts that makes
/// @param learners    who would gain something
/// @param assessors   who assessed the competencies in which they would
public record RecalculationPreview(
        long asKnownAt,
        String fingerprint,
        int enrolments,
        int changing,
        int grants,
        Set<LearnerId> learners,
        Set<PersonId> assessors) {

    public RecalculationPreview {
        learners = Set.copyOf(learners);
        assessors = Set.copyOf(assessors);
    }
}
