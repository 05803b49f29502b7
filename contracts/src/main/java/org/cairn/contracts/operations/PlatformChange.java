package org.cairn.contracts.operations;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What was done to a platform.
public enum PlatformChange {
    @JsonProperty("upgrade")
    UPGRADE,
    @JsonProperty("replace")
    REPLACE,
    @JsonProperty("feature-removed")
    FEATURE_REMOVED
}
