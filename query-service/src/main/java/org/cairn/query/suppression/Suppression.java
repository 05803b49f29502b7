package org.cairn.query.suppression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Which parts of a whole are not told, so that no number of one to nine learners is told or can be worked
/// out.
///
/// A part is left out where the learners of whom something is true, or of whom it is not, are one to nine.
/// If the whole is told, what is left out could be had by subtraction; so further parts go with it, the
/// smallest first, until those left out are at least two with at least ten learners of either kind among
/// them (Hundepool et al., *Statistical Disclosure Control*, 2012, chapter 4: secondary suppression). If
/// there are no such parts, the whole is left out as well.
///
/// @param parts places of those left out
/// @param whole whether it is left out
public record Suppression(BitSet parts, boolean whole) {
    /// Fewer learners than this are not told of.
    public static final int FEWEST = 10;

    public static boolean isSmall(long learners) {
        return learners > 0 && learners < FEWEST;
    }

    public boolean hides(int part) {
        return parts.get(part);
    }

    /// Of groups that make up a whole: what is not told of their sizes.
    public static Suppression of(long[] sizes) {
        return of(sizes, new long[sizes.length], new BitSet());
    }

    /// Of groups of which something is true of some learners, and not of others.
    ///
    /// @param yes     of how many it is true, group by group
    /// @param no      of how many it is not
    /// @param already groups that are left out anyway
    public static Suppression of(long[] yes, long[] no, BitSet already) {
        var hidden = (BitSet) already.clone();
        for (var i = 0; i < yes.length; i++) if (isSmall(yes[i]) || isSmall(no[i])) hidden.set(i);
        if (isSmall(sum(yes)) || isSmall(sum(no))) return new Suppression(hidden, true);
        while (!hidden.isEmpty() && !isSafe(yes, no, hidden)) {
            var next = IntStream.range(0, yes.length)
                    .filter(i -> !hidden.get(i) && yes[i] + no[i] > 0)
                    .boxed()
                    .min((one, other) -> Long.compare(yes[one] + no[one], yes[other] + no[other]));
            if (next.isEmpty()) return new Suppression(hidden, true);
            hidden.set(next.get());
        }
        return new Suppression(hidden, false);
    }

    private static boolean isSafe(long[] yes, long[] no, BitSet hidden) {
        var filled = hidden.stream().filter(i -> yes[i] + no[i] > 0).count();
        return filled != 1 && !isSmall(of(yes, hidden)) && !isSmall(of(no, hidden));
    }

    private static long of(long[] counts, BitSet which) {
        return which.stream().mapToLong(i -> counts[i]).sum();
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }
}
