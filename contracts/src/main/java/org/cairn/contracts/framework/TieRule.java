package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonProperty;

/// In which order marks of one academic date count.
public enum TieRule {
    /// The one that was recorded later counts as the later.
    @JsonProperty("recorded-last")
    RECORDED_LAST,
    /// The higher one counts as the later: in doubt for the learner.
    @JsonProperty("higher-last")
    HIGHER_LAST,
    /// The lower one counts as the later.
    @JsonProperty("lower-last")
    LOWER_LAST
}
