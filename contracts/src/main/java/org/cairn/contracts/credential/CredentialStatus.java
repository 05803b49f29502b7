package org.cairn.contracts.credential;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a credential stands.
public enum CredentialStatus {
    @JsonProperty("issued")
    ISSUED,
    /// Another stands in its place.
    @JsonProperty("superseded")
    SUPERSEDED,
    /// For good, even if another was issued in its place.
    @JsonProperty("revoked")
    REVOKED
}
