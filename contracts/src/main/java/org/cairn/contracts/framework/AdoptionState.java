package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How far a framework is on its way, as its publisher says (CASE: `adoptionStatus`). That a version is deprecated here
/// is another fact: [FrameworkVersionDeprecated].
public enum AdoptionState {
    @JsonProperty("private-draft")
    PRIVATE_DRAFT("Private Draft"),
    @JsonProperty("draft")
    DRAFT("Draft"),
    @JsonProperty("adopted")
    ADOPTED("Adopted"),
    @JsonProperty("deprecated")
    DEPRECATED("Deprecated");

    private final String caseName;

    AdoptionState(String caseName) {
        this.caseName = caseName;
    }

    /// As CASE writes it.
    public String caseName() {
        return caseName;
    }
}
