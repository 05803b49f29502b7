package org.cairn.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Why verdicts are computed again for those who are enrolled already.
public enum RecalculationCause {
    @JsonProperty("policy-corrected")
    POLICY_CORRECTED,
    @JsonProperty("algorithm-corrected")
    ALGORITHM_CORRECTED,
    @JsonProperty("board-decision")
    BOARD_DECISION,
    @JsonProperty("appeal-decided")
    APPEAL_DECIDED,
    @JsonProperty("regulator-required")
    REGULATOR_REQUIRED
}
