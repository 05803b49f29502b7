package org.cairn.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/// On what a claim of prior learning rests.
public enum PriorLearningKind {
    @JsonProperty("credential")
    CREDENTIAL,
    @JsonProperty("work")
    WORK,
    @JsonProperty("portfolio")
    PORTFOLIO,
    @JsonProperty("exam")
    EXAM,
    /// A score carried over from an earlier presentation of the same pathway.
    @JsonProperty("carried-score")
    CARRIED_SCORE
}
