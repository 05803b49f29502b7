package org.cairn.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/// Names one leave of one enrolment.
public record LeaveId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LeaveId {
        Objects.requireNonNull(value);
    }

    /// The bare value, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return value.toString();
    }
}
