package org.cairn.contracts.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/// Names one legal hold.
public record LegalHoldId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LegalHoldId {
        Objects.requireNonNull(value);
    }

    public static LegalHoldId of(String text) {
        return new LegalHoldId(UUID.fromString(text));
    }

    /// The bare value, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return value.toString();
    }
}
