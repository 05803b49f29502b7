package org.cairn.contracts.credential;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What became of a request to see a record.
public enum DisclosureOutcome {
    @JsonProperty("disclosed")
    DISCLOSED,
    /// Asked for, and refused: that it was asked for is kept, too.
    @JsonProperty("refused")
    REFUSED
}
