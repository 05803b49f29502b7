package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cairn.contracts.shared.Codes;

/// A code in a published competency framework, for example `AAA-TMA-1`.
public record CompetencyCode(@JsonValue String code) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CompetencyCode {
        Codes.require("CompetencyCode", code);
    }

    /// The bare code, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return code;
    }
}
