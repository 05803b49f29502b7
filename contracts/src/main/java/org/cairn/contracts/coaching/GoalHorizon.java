package org.cairn.contracts.coaching;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How far a goal reaches.
public enum GoalHorizon {
    @JsonProperty("term")
    TERM,
    @JsonProperty("year")
    YEAR,
    /// Until the end of the studies.
    @JsonProperty("programme")
    PROGRAMME,
    /// Work and life after them.
    @JsonProperty("beyond")
    BEYOND
}
