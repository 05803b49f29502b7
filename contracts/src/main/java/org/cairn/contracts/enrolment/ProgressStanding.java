package org.cairn.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a learner's progress stands, in the words of 34 CFR 668.34.
public enum ProgressStanding {
    /// All that is asked for is met.
    @JsonProperty("satisfactory")
    SATISFACTORY,
    @JsonProperty("warning")
    WARNING,
    /// After an appeal.
    @JsonProperty("probation")
    PROBATION,
    /// On a plan by which the learner will meet what is asked for.
    @JsonProperty("academic-plan")
    ACADEMIC_PLAN,
    @JsonProperty("not-met")
    NOT_MET
}
