package org.cairn.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/// Names one claim to have earlier learning recognised.
public record PriorLearningClaimId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PriorLearningClaimId {
        Objects.requireNonNull(value);
    }

    /// The bare value, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return value.toString();
    }
}
