package org.cairn.contracts.operations;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How learners were together in a session.
public enum Grouping {
    /// All of the section at once.
    @JsonProperty("whole")
    WHOLE,
    @JsonProperty("group")
    GROUP,
    @JsonProperty("individual")
    INDIVIDUAL
}
