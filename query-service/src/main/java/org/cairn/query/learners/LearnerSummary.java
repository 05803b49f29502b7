package org.cairn.query.learners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A learner in a list.
public record LearnerSummary(
        UUID learner, String number, @Nullable String name) {}
