package org.cairn.contracts.learner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/// Names one statement of a learner about the own record.
public record StatementId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StatementId {
        Objects.requireNonNull(value);
    }

    public static StatementId of(String text) {
        return new StatementId(UUID.fromString(text));
    }

    /// The bare value, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return value.toString();
    }
}
