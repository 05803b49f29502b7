package org.cairn.contracts.coaching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/// Names one reflection of a learner.
public record ReflectionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReflectionId {
        Objects.requireNonNull(value);
    }

    public static ReflectionId of(String text) {
        return new ReflectionId(UUID.fromString(text));
    }

    /// The bare value, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return value.toString();
    }
}
