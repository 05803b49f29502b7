package org.cairn.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What was decided on prior learning.
public enum PriorLearningDecision {
    /// It shows mastery.
    @JsonProperty("full")
    FULL,
    @JsonProperty("none")
    NONE
}
