package org.cairn.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Why mastery was taken back.
public enum RescissionCause {
    @JsonProperty("misconduct")
    MISCONDUCT,
    @JsonProperty("marking-error")
    MARKING_ERROR,
    @JsonProperty("judgement-corrected")
    JUDGEMENT_CORRECTED,
    @JsonProperty("evidence-withdrawn")
    EVIDENCE_WITHDRAWN,
    @JsonProperty("prior-learning-not-genuine")
    PRIOR_LEARNING_NOT_GENUINE,
    @JsonProperty("procedural-error")
    PROCEDURAL_ERROR,
    @JsonProperty("appeal-decided")
    APPEAL_DECIDED
}
