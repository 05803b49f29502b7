package org.cairn.contracts.credential;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A framework of levels that credentials refer to.
public enum LevelFramework {
    /// European Qualifications Framework, levels 1 to 8.
    @JsonProperty("eqf")
    EQF,
    /// Framework for Qualifications of the European Higher Education Area: `short`, `first`, `second`, `third` cycle.
    @JsonProperty("qf-ehea")
    QF_EHEA,
    /// A national framework, by its own words.
    @JsonProperty("national")
    NATIONAL
}
