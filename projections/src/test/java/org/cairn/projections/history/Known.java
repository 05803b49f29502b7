package org.cairn.projections.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What somebody knows who adds up and subtracts all numbers that he was told: linear equations over how many learners
/// there are of each kind, in row echelon form modulo a prime: exact, where doubles are not.
public final class Known {
    private static final long PRIME = 2_147_483_647;
    private final int size;
    private final List<long[]> rows = new ArrayList<>();

    /// @param size how many kinds of learners there are
    public Known(int size) {
        this.size = size;
    }

    /// Told the number of those of these kinds.
    public void add(BitSet who) {
        var row = reduced(who);
        if (pivot(row) >= 0) rows.add(row);
    }

    /// Whether the number of these follows from what is known.
    public boolean tells(BitSet who) {
        return pivot(reduced(who)) < 0;
    }

    private long[] reduced(BitSet who) {
        var row = new long[size];
        who.stream().forEach(i -> row[i] = 1);
        for (var other : rows) {
            var at = pivot(other);
            if (row[at] == 0) continue;
            var times = row[at] * inverse(other[at]) % PRIME;
            for (var i = 0; i < size; i++) row[i] = Math.floorMod(row[i] - times * other[i], PRIME);
        }
        return row;
    }

    private static int pivot(long[] row) {
        for (var i = 0; i < row.length; i++) if (row[i] != 0) return i;
        return -1;
    }

    private static long inverse(long value) {
        var result = 1L;
        for (long power = PRIME - 2, base = value; power > 0; power >>= 1, base = base * base % PRIME) {
            if ((power & 1) == 1) result = result * base % PRIME;
        }
        return result;
    }
}
