package org.cairn.contracts.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/// A number on a scale, exact in decimal. `78` and `78.0` are the same score.
public record Score(@JsonValue BigDecimal value) implements Comparable<Score> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Score {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() < 0) value = value.setScale(0);
    }

    public static Score of(long value) {
        return new Score(BigDecimal.valueOf(value));
    }

    public boolean atLeast(Score other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(Score other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
