package org.cairn.contracts.pathway;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What an unmet requirement does to the approval of a milestone.
public enum Gate {
    /// It bars the approval.
    @JsonProperty("requirement")
    REQUIREMENT,
    /// The board sees it in the snapshot and decides.
    @JsonProperty("board")
    BOARD
}
