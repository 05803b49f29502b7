package org.cairn.contracts.credential;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How the assessment was supervised, and whether it was checked who took it.
public enum Supervision {
    @JsonProperty("unsupervised")
    UNSUPERVISED,
    /// Supervised, with no check of identity.
    @JsonProperty("supervised")
    SUPERVISED,
    @JsonProperty("supervised-online-identity-checked")
    ONLINE_IDENTITY_CHECKED,
    @JsonProperty("supervised-on-site-identity-checked")
    ON_SITE_IDENTITY_CHECKED
}
