package org.cairn.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How an enrolment stands on a day. Nobody sets it: it follows from what is recorded.
public enum EnrolmentStatus {
    /// The enrolment has not begun.
    @JsonProperty("to-come")
    TO_COME,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("leave")
    LEAVE,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /// The last milestone of the pathway version is confirmed.
    @JsonProperty("completed")
    COMPLETED,
    /// The longest time that the pathway version allows is over.
    @JsonProperty("lapsed")
    LAPSED
}
