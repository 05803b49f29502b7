package org.cairn.contracts.credential;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether a credential stands alone or is part of something.
public enum Stackability {
    @JsonProperty("stand-alone")
    STAND_ALONE,
    /// Part of a programme that leads to a larger credential.
    @JsonProperty("integrated")
    INTEGRATED,
    /// May be put together with others.
    @JsonProperty("stackable")
    STACKABLE
}
