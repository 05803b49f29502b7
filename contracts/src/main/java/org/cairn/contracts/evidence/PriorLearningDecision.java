package org.cairn.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What was decided on prior learning.
public enum PriorLearningDecision {
    /// It shows mastery.
    @JsonProperty("full")
    FULL,
    /// It brings some of the credits of the competency, and no mastery.
    @JsonProperty("partial")
    PARTIAL,
    @JsonProperty("none")
    NONE
}
