package org.cairn.contracts.operations;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What staff spent time on. Time is never evidence of learning.
public enum Activity {
    @JsonProperty("teaching")
    TEACHING,
    @JsonProperty("coaching")
    COACHING,
    @JsonProperty("assessing")
    ASSESSING,
    /// Second marks and reconciliation.
    @JsonProperty("moderating")
    MODERATING,
    @JsonProperty("preparing")
    PREPARING,
    @JsonProperty("training")
    TRAINING,
    @JsonProperty("administration")
    ADMINISTRATION,
    @JsonProperty("other")
    OTHER
}
