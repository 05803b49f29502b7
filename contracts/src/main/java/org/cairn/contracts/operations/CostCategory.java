package org.cairn.contracts.operations;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What money was spent on.
public enum CostCategory {
    @JsonProperty("people")
    PEOPLE,
    @JsonProperty("licences")
    LICENCES,
    @JsonProperty("infrastructure")
    INFRASTRUCTURE,
    @JsonProperty("training")
    TRAINING,
    @JsonProperty("other")
    OTHER
}
