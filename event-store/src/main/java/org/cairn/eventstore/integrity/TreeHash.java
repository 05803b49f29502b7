package org.cairn.eventstore.integrity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The three hashes, told apart by their first byte: leaf and node as in RFC 9162 §2.1.1, and the chain's own.
/// For one
/// thread at a time.
final class TreeHash {
    static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte CHAIN = 2;

    private final MessageDigest sha256;
    private final byte[] pair = new byte[1 + 2 * Digest.BYTES];

    TreeHash() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /// Of the tree with no leaf: the hash of nothing.
    byte[] empty() {
        return sha256.digest();
    }

    static byte[] genesis() {
        return new byte[Digest.BYTES];
    }

    byte[] leaf(byte[] event) {
        sha256.update(LEAF);
        return sha256.digest(event);
    }

    /// @param bytes begins with [#LEAF]
    byte[] prefixedLeaf(byte[] bytes, int length) {
        sha256.update(bytes, 0, length);
        return sha256.digest();
    }

    byte[] node(byte[] left, byte[] right) {
        return pair(NODE, left, right);
    }

    byte[] chain(byte[] previous, byte[] leaf) {
        return pair(CHAIN, previous, leaf);
    }

    private byte[] pair(byte kind, byte[] left, byte[] right) {
        if (left.length != Digest.BYTES || right.length != Digest.BYTES) {
            throw new MalformedException("a SHA-256 has 32 bytes");
        }
        pair[0] = kind;
        System.arraycopy(left, 0, pair, 1, Digest.BYTES);
        System.arraycopy(right, 0, pair, 1 + Digest.BYTES, Digest.BYTES);
        return sha256.digest(pair);
    }
}
