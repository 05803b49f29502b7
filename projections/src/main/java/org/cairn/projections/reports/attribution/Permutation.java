package org.cairn.projections.reports.attribution;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How often sections chosen at random would differ as much as the affected ones do (Fisher's randomisation test).
///
/// @param assignments how many ways there are to choose as many sections, limited to `Long.MAX_VALUE`
/// @param p           share of them in which the absolute difference is at least as large, the true one included
record Permutation(long assignments, double p) {
    /// With more ways than these, so many are drawn, always the same.
    private static final int MOST = 20_000;

    private static final double ROUNDING = 1e-12;

    /// @param changes  of all sections
    /// @param affected the first so many of them are the affected ones
    static Permutation of(double[] changes, int affected) {
        var ways = ways(changes.length, affected);
        if (affected == 0 || affected == changes.length) return new Permutation(ways, 1);
        var observed = Math.abs(difference(changes, first(affected)));
        var atLeast = observed * (1 - ROUNDING);
        if (ways <= MOST) {
            var extreme = 0;
            for (var chosen = first(affected); chosen.length == affected; chosen = next(chosen, changes.length)) {
                if (Math.abs(difference(changes, chosen)) >= atLeast) extreme++;
            }
            return new Permutation(ways, (double) extreme / ways);
        }
        var random = new SplittableRandom(changes.length * 31L + affected);
        var extreme = 1;
        for (var i = 1; i < MOST; i++) {
            if (Math.abs(difference(changes, draw(random, changes.length, affected))) >= atLeast) extreme++;
        }
        return new Permutation(ways, (double) extreme / MOST);
    }

    /// n choose k.
    static long ways(int n, int k) {
        if (k < 0 || k > n) return 0;
        var ways = 1.0;
        for (var i = 1; i <= Math.min(k, n - k); i++) ways = ways * (n - Math.min(k, n - k) + i) / i;
        return Math.round(ways);
    }

    private static int[] first(int count) {
        return IntStream.range(0, count).toArray();
    }

    /// The next combination in lexical order; empty after the last.
    private static int[] next(int[] chosen, int n) {
        var k = chosen.length;
        for (var i = k - 1; i >= 0; i--) {
            if (chosen[i] < n - k + i) {
                var next = chosen.clone();
                next[i]++;
                for (var j = i + 1; j < k; j++) next[j] = next[j - 1] + 1;
                return next;
            }
        }
        return new int[0];
    }

    private static int[] draw(SplittableRandom random, int n, int k) {
        var all = first(n);
        for (var i = 0; i < k; i++) {
            var j = i + random.nextInt(n - i);
            var kept = all[i];
            all[i] = all[j];
            all[j] = kept;
        }
        return Arrays.copyOf(all, k);
    }

    private static double difference(double[] changes, int[] chosen) {
        var sum = 0.0;
        for (var change : changes) sum += change;
        var inside = 0.0;
        for (var index : chosen) inside += changes[index];
        return inside / chosen.length - (sum - inside) / (changes.length - chosen.length);
    }
}
