package org.cairn.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/// In which form something is demonstrated.
public enum EvidenceMode {
    @JsonProperty("written")
    WRITTEN,
    @JsonProperty("computer-marked-test")
    COMPUTER_MARKED_TEST,
    @JsonProperty("examination")
    EXAMINATION,
    @JsonProperty("video")
    VIDEO,
    @JsonProperty("artefact")
    ARTEFACT,
    @JsonProperty("performance")
    PERFORMANCE,
    @JsonProperty("oral")
    ORAL,
    @JsonProperty("workplace")
    WORKPLACE,
    @JsonProperty("simulation")
    SIMULATION,
    @JsonProperty("portfolio")
    PORTFOLIO
}
