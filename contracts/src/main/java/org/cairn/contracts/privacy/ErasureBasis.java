package org.cairn.contracts.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Why personal data must go: Article 17(1) of the GDPR, or the institution's own schedule.
public enum ErasureBasis {
    /// (a)
    @JsonProperty("no-longer-needed")
    NO_LONGER_NEEDED,
    /// (b)
    @JsonProperty("consent-withdrawn")
    CONSENT_WITHDRAWN,
    /// (c)
    @JsonProperty("objection")
    OBJECTION,
    /// (d)
    @JsonProperty("unlawful")
    UNLAWFUL,
    /// (e)
    @JsonProperty("legal-obligation")
    LEGAL_OBLIGATION,
    /// The time for which it was to be kept is over.
    @JsonProperty("retention-ended")
    RETENTION_ENDED
}
