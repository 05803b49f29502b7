package org.cairn.eventstore.integrity;

/// The roots of the complete subtrees of a Merkle tree.
interface Subtrees {
    /// @param height 0 for a leaf
    /// @param index  from 0, among the subtrees of that height
    byte[] root(int height, long index);
}
