package org.cairn.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How several marks of the same work became one. Named here, as the written form is for ever.
public enum ReconciliationMethod {
    /// The assessors agreed on a mark.
    @JsonProperty("agreed")
    AGREED,
    /// The arithmetic mean of the marks, rounded as the pathway's policy says.
    @JsonProperty("mean")
    MEAN,
    /// The mark of the third marker.
    @JsonProperty("third-marker")
    THIRD_MARKER
}
