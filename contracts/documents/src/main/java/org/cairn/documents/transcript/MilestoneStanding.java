package org.cairn.documents.transcript;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// The last step that was taken towards a milestone.
public enum MilestoneStanding {
    /// Nobody has asked for it.
    @JsonProperty("open")
    OPEN,
    @JsonProperty("requested")
    REQUESTED,
    @JsonProperty("first-approved")
    FIRST_APPROVED,
    /// It is reached.
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("declined")
    DECLINED,
    /// It was reached, and is not any more.
    @JsonProperty("revoked")
    REVOKED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
