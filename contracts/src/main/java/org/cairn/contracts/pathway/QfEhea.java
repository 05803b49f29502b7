package org.cairn.contracts.pathway;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Cycle of the Qualifications Framework of the European Higher Education Area (Paris communiqué, 2018).
public enum QfEhea {
    @JsonProperty("short-cycle")
    SHORT_CYCLE,
    @JsonProperty("first-cycle")
    FIRST_CYCLE,
    @JsonProperty("second-cycle")
    SECOND_CYCLE,
    @JsonProperty("third-cycle")
    THIRD_CYCLE
}
