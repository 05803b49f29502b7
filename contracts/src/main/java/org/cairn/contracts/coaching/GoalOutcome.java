package org.cairn.contracts.coaching;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What became of a goal.
public enum GoalOutcome {
    @JsonProperty("reached")
    REACHED,
    @JsonProperty("partly-reached")
    PARTLY_REACHED,
    @JsonProperty("given-up")
    GIVEN_UP,
    /// Another goal took its place.
    @JsonProperty("replaced")
    REPLACED
}
