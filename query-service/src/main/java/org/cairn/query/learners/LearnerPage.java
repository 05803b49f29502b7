package org.cairn.query.learners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of the learners, by number.
///
/// @param next the cursor of the next part, or null if this is the last
public record LearnerPage(
        List<LearnerSummary> learners, @Nullable String next) {}
