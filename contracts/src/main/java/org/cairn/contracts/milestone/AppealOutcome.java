package org.cairn.contracts.milestone;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a panel decided. None of them changes a result: the further event that an appeal allows, names it.
public enum AppealOutcome {
    /// The learner was right: the milestone may be requested again, or the mark corrected.
    @JsonProperty("upheld")
    UPHELD,
    /// The decision stands.
    @JsonProperty("dismissed")
    DISMISSED,
    /// Whoever decides such things is to look at it again.
    @JsonProperty("remitted")
    REMITTED
}
