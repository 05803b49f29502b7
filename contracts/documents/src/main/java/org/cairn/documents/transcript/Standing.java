package org.cairn.documents.transcript;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// How an enrolment stands on a day.
public enum Standing {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("leave")
    LEAVE,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /// The milestone that completes the pathway is confirmed.
    @JsonProperty("completed")
    COMPLETED,
    /// The milestone that completes the pathway was declined, and not asked for again.
    @JsonProperty("declined")
    DECLINED,
    /// The longest time that the pathway version allows is over.
    @JsonProperty("lapsed")
    LAPSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
