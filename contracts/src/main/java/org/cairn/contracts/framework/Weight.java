package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/// A share of a whole, exact in decimal: above 0, at most 1, with at most 12 decimals. `0.5` and `0.50` are the same.
public record Weight(@JsonValue BigDecimal value) {

    private static final int MOST_DECIMALS = 12;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Weight {
        // Looked at before it is stripped: `1e-999999999` is twelve characters, and a long way to zero.
        if (value.signum() <= 0
                || value.precision() > 40
                || value.scale() > 40
                || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a weight must be above 0 and at most 1");
        }
        value = value.stripTrailingZeros();
        if (value.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("a weight must have at most %d decimals".formatted(MOST_DECIMALS));
        }
        if (value.scale() < 0) value = value.setScale(0);
    }

    public static Weight of(String text) {
        return new Weight(new BigDecimal(text));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
