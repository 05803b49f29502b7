package org.cairn.eventstore.integrity;

import java.util.ArrayList;
import java.util.List;

/// Makes roots, inclusion proofs and consistency proofs of any size of a tree, as RFC 9162 §2.1 defines them,
/// from the
/// roots of its complete subtrees.
final class MerkleProofs {
    private final TreeHash hash;
    private final Subtrees subtrees;

    MerkleProofs(TreeHash hash, Subtrees subtrees) {
        this.hash = hash;
        this.subtrees = subtrees;
    }

    byte[] root(long size) {
        return size == 0 ? hash.empty() : root(0, size);
    }

    /// PATH(index, D_size): from the leaf's sibling up to the root's child.
    List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
        }
        var path = new ArrayList<byte[]>();
        path(index, 0, size, path);
        return path;
    }

    /// PROOF(from, D_to). Empty if both are equal.
    List<byte[]> consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no proof from size %d to size %d".formatted(from, to));
        }
        var path = new ArrayList<byte[]>();
        subproof(from, 0, to, true, path);
        return path;
    }

    private void path(long index, long begin, long end, List<byte[]> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (index < middle) {
            path(index, begin, middle, path);
            path.add(root(middle, end));
        } else {
            path(index, middle, end, path);
            path.add(root(begin, middle));
        }
    }

    /// @param known whether the verifier knows the root of this part already
    private void subproof(long from, long begin, long end, boolean known, List<byte[]> path) {
        if (from == end) {
            if (!known) {
                path.add(root(begin, end));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (from <= middle) {
            subproof(from, begin, middle, known, path);
            path.add(root(middle, end));
        } else {
            subproof(from, middle, end, false, path);
            path.add(root(begin, middle));
        }
    }

    private byte[] root(long begin, long end) {
        long size = end - begin;
        if (Long.bitCount(size) == 1) {
            int height = Long.numberOfTrailingZeros(size);
            return subtrees.root(height, begin >>> height);
        }
        long middle = begin + split(size);
        return hash.node(root(begin, middle), root(middle, end));
    }

    /// The largest power of two below `size`.
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
