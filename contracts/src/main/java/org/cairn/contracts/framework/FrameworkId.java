package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cairn.contracts.shared.Codes;

/// Names a competency framework, in all its versions. For example `AAA`.
public record FrameworkId(@JsonValue String code) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FrameworkId {
        Codes.require("FrameworkId", code);
    }

    /// The bare code, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return code;
    }
}
