package org.cairn.contracts.operations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/// Names one thing that was recorded about the running of programmes, whatever its kind.
public record OperationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OperationId {
        Objects.requireNonNull(value);
    }

    public static OperationId of(String text) {
        return new OperationId(UUID.fromString(text));
    }

    /// The bare value, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return value.toString();
    }
}
