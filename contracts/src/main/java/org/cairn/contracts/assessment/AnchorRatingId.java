package org.cairn.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/// Names one rating of an anchor script.
public record AnchorRatingId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AnchorRatingId {
        Objects.requireNonNull(value);
    }

    public static AnchorRatingId of(String text) {
        return new AnchorRatingId(UUID.fromString(text));
    }

    /// The bare value, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return value.toString();
    }
}
