package org.cairn.contracts.coaching;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A part of what learners say of themselves.
public enum ProfileSection {
    @JsonProperty("interests")
    INTERESTS,
    @JsonProperty("strengths")
    STRENGTHS,
    /// What has to be reckoned with, such as work or care.
    @JsonProperty("constraints")
    CONSTRAINTS,
    @JsonProperty("goals")
    GOALS
}
