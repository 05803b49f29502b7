package org.cairn.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/// Names what a learner once thought of their own standing in one competency.
public record SelfAssessmentId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SelfAssessmentId {
        Objects.requireNonNull(value);
    }

    public static SelfAssessmentId of(String text) {
        return new SelfAssessmentId(UUID.fromString(text));
    }

    /// The bare value, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return value.toString();
    }
}
