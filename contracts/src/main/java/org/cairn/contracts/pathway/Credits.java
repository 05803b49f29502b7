package org.cairn.contracts.pathway;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Credits, in ECTS where a pathway does not say otherwise: 0 to 10,000, exact to a hundredth. `5` and `5.00` are
/// equal.
public record Credits(@JsonValue BigDecimal value) implements Comparable<Credits> {

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    public static final Credits NONE = Credits.of(0);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Credits {
        // Looked at before it is written out: `1e999999999` is eleven characters, and a gigabyte of zeros.
        if (value.signum() < 0
                || value.compareTo(MOST) > 0
                || value.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("credits must be 0 to 10000, with at most 2 decimals");
        }
        value = value.stripTrailingZeros();
        if (value.scale() < 0) value = value.setScale(0, RoundingMode.UNNECESSARY);
    }

    public static Credits of(long value) {
        return new Credits(BigDecimal.valueOf(value));
    }

    public static Credits of(String value) {
        return new Credits(new BigDecimal(value));
    }

    /// The other way round of [#hundredths()].
    public static Credits ofHundredths(long hundredths) {
        return new Credits(BigDecimal.valueOf(hundredths, 2));
    }

    /// A whole number, so that sums are exact and fast.
    public long hundredths() {
        return value.movePointRight(2).longValueExact();
    }

    @Override
    public int compareTo(Credits other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
