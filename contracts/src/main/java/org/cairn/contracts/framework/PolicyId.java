package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cairn.contracts.shared.Codes;

/// Names a calculation policy, in all its versions.
public record PolicyId(@JsonValue String code) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PolicyId {
        Codes.require("PolicyId", code);
    }

    /// The bare code, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return code;
    }
}
