package org.cairn.contracts.operations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cairn.contracts.shared.Codes;

/// Names a rubric by which practice is observed, in all its versions.
public record ObservationRubricId(@JsonValue String code) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ObservationRubricId {
        Codes.require("ObservationRubricId", code);
    }

    /// The bare code, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return code;
    }
}
