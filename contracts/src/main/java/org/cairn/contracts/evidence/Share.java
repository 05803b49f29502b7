package org.cairn.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Collection;
import java.util.regex.Pattern;

/// A part of a whole, exact: `1/3` stays a third. Written in lowest terms.
///
/// @param parts of the whole; at least 1
/// @param of    how many parts make the whole; at most 1000
public record Share(int parts, int of) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

    public Share {
        if (parts < 1 || of > 1000 || parts > of) {
            throw new IllegalArgumentException(
                    "a share must be a part of up to 1000, such as 1/3, and no more than all");
        }
        var common = BigInteger.valueOf(parts).gcd(BigInteger.valueOf(of)).intValue();
        parts /= common;
        of /= common;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Share of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) throw new IllegalArgumentException("a share is written as 1/3");
        return new Share(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /// Whether these are one whole together, to the last part.
    public static boolean areOneWhole(Collection<Share> shares) {
        var whole = BigInteger.ONE;
        for (var share : shares) whole = whole.multiply(BigInteger.valueOf(share.of));
        var sum = BigInteger.ZERO;
        for (var share : shares) {
            sum = sum.add(whole.divide(BigInteger.valueOf(share.of)).multiply(BigInteger.valueOf(share.parts)));
        }
        return sum.equals(whole);
    }

    @JsonValue
    @Override
    public String toString() {
        return parts + "/" + of;
    }
}
