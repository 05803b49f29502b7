package org.cairn.contracts.operations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cairn.contracts.shared.Codes;

/// Names a section of a pathway: a group of learners and those who teach them.
public record SectionCode(@JsonValue String code) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SectionCode {
        Codes.require("SectionCode", code);
    }

    /// The bare code, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return code;
    }
}
