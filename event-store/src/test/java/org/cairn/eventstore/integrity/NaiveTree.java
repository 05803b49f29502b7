package org.cairn.eventstore.integrity;

import java.util.ArrayList;
import java.util.List;

/// The definitions of RFC 9162 §2.1, as they stand there: slow, recursive, over a list.
final class NaiveTree {
    private static final TreeHash HASH = new TreeHash();

    private NaiveTree() {}

    /// MTH(D[n])
    static byte[] root(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return HASH.empty();
        }
        if (n == 1) {
            return leaves.getFirst();
        }
        int k = split(n);
        return HASH.node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    /// PATH(m, D[n])
    static List<byte[]> path(int m, List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? with(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
                : with(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
    }

    /// PROOF(m, D[n])
    static List<byte[]> proof(int m, List<byte[]> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean b) {
        int n = leaves.size();
        if (m == n) {
            return b ? List.of() : List.of(root(leaves));
        }
        int k = split(n);
        return m <= k
                ? with(subproof(m, leaves.subList(0, k), b), root(leaves.subList(k, n)))
                : with(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    /// The largest power of two smaller than n.
    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> with(List<byte[]> path, byte[] last) {
        var longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
