package org.cairn.contracts.shared;

import java.math.BigDecimal;

/// Numbers with decimals, in the one form in which they are compared and kept: `78` and `78.00` are the same.
public final class Decimals {

    private static final int MOST_DIGITS = 40;

    /// Without zeros at the end.
    ///
    /// @throws IllegalArgumentException if it has more digits than anything here needs
    public static BigDecimal plain(BigDecimal number) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        // Before the digits are written out: `1e999999999` is eleven characters, and a gigabyte of zeros.
        if (plain.precision() > MOST_DIGITS || plain.scale() > MOST_DIGITS || plain.scale() < -MOST_DIGITS) {
            throw new IllegalArgumentException("a number must have at most %d digits".formatted(MOST_DIGITS));
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private Decimals() {}
}
