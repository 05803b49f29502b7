package org.cairn.contracts.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/// A number on a scale, exact in decimal. `78` and `78.0` are the same score.
public record Score(@JsonValue BigDecimal value) implements Comparable<Score> {

    private static final int MOST_DIGITS = 40;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Score {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        // Before the digits are written out: `1e999999999` is eleven characters, and a gigabyte of zeros.
        if (value.precision() > MOST_DIGITS || value.scale() > MOST_DIGITS || value.scale() < -MOST_DIGITS) {
            throw new IllegalArgumentException("a score must have at most %d digits".formatted(MOST_DIGITS));
        }
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
