package org.cairn.eventstore.integrity;

/// A growing Merkle tree of which only the right edge is kept: the roots of the complete subtrees that its size
/// is made
/// of, one per bit. Room for 2^62 leaves.
final class Frontier {
    /// Told of each subtree of two leaves or more as it becomes complete.
    interface Listener {
        /// @param index from 0, among the subtrees of that height
        void complete(int height, long index, byte[] hash);
    }

    private static final Listener NOBODY = (_, _, _) -> {};

    private final TreeHash hash;
    private final byte[][] complete = new byte[Long.SIZE - 1][0];
    private long size;

    Frontier(TreeHash hash) {
        this.hash = hash;
    }

    /// The right edge of a tree of that size.
    static Frontier of(long size, Subtrees subtrees, TreeHash hash) {
        var frontier = new Frontier(hash);
        for (int height = frontier.complete.length - 1; height >= 0; height--) {
            if ((size >>> height & 1) == 1) {
                frontier.append(height, subtrees.root(height, frontier.size >>> height), NOBODY);
            }
        }
        return frontier;
    }

    long size() {
        return size;
    }

    void append(byte[] leaf) {
        append(0, leaf, NOBODY);
    }

    void append(byte[] leaf, Listener listener) {
        append(0, leaf, listener);
    }

    /// Adds `2^height` leaves, of which the root is known.
    void append(int height, byte[] root, Listener listener) {
        if ((size & ((1L << height) - 1)) != 0) {
            throw new IllegalStateException("a subtree of height %d cannot begin at %d".formatted(height, size));
        }
        byte[] merged = root;
        int level = height;
        for (; (size >>> level & 1) == 1; level++) {
            merged = hash.node(complete[level], merged);
            listener.complete(level + 1, size >>> level + 1, merged);
        }
        complete[level] = merged;
        size += 1L << height;
    }

    byte[] root() {
        return rootBelow(0, this);
    }

    /// The root, with everything below that height taken from another tree of the same size.
    byte[] rootBelow(int height, Frontier lower) {
        byte[] root = null;
        for (int level = 0; level < complete.length; level++) {
            if ((lower.size >>> level & 1) == 1) {
                byte[] left = level < height ? lower.complete[level] : complete[level];
                root = root == null ? left : hash.node(left, root);
            }
        }
        return root == null ? hash.empty() : root;
    }
}
