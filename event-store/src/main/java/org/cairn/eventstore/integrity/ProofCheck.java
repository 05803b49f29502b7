package org.cairn.eventstore.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks proofs, by the algorithms of RFC 9162 §2.1.3.2 and §2.1.4.2. Knows nothing of how they are made.
final class ProofCheck {
    private final TreeHash hash;

    ProofCheck(TreeHash hash) {
        this.hash = hash;
    }

    boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] merged = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                merged = hash.node(sibling, merged);
                while (!isRight(node) && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                merged = hash.node(merged, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(merged, root);
    }

    boolean extend(long from, long to, byte[] fromRoot, byte[] toRoot, List<byte[]> path) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && Arrays.equals(fromRoot, toRoot);
        }
        var nodes = new ArrayList<byte[]>(path);
        if (Long.bitCount(from) == 1) {
            nodes.addFirst(fromRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long node = from - 1;
        long last = to - 1;
        while (isRight(node)) {
            node >>>= 1;
            last >>>= 1;
        }
        byte[] before = nodes.getFirst();
        byte[] after = before;
        for (byte[] sibling : nodes.subList(1, nodes.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                before = hash.node(sibling, before);
                after = hash.node(sibling, after);
                while (!isRight(node) && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                after = hash.node(after, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(before, fromRoot) && Arrays.equals(after, toRoot);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }
}
