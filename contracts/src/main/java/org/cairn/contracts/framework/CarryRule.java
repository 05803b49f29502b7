package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What mastery of the old item is worth in the new version.
public enum CarryRule {
    /// Mastery of the new items.
    @JsonProperty("carries")
    CARRIES,
    /// Mastery of the new items, once a learner has shown what was missing.
    @JsonProperty("carries-with-top-up")
    CARRIES_WITH_TOP_UP,
    @JsonProperty("does-not-carry")
    DOES_NOT_CARRY
}
