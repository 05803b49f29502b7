package org.cairn.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/// Names one piece of work that several learners made together.
public record GroupWorkId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GroupWorkId {
        Objects.requireNonNull(value);
    }

    /// The bare value, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return value.toString();
    }
}
