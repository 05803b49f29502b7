package org.cairn.standalone.oulad;

import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// A row of `studentAssessment.csv`.
///
/// @param banked the score was carried over from an earlier presentation
record Submission(
        int assessment,
        int number,
        int day,
        boolean banked,
        @Nullable Score score,
        long line) {}
