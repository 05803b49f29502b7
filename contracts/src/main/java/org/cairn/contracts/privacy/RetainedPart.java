package org.cairn.contracts.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What stays, under a random id that leads to nobody any more.
public enum RetainedPart {
    /// Enrolments, judgements, mastery, milestones, credentials.
    @JsonProperty("academic-record")
    ACADEMIC_RECORD,
    /// Figures over many learners.
    @JsonProperty("statistics")
    STATISTICS,
    /// To whom the record was disclosed (34 CFR 99.32).
    @JsonProperty("disclosures")
    DISCLOSURES
}
