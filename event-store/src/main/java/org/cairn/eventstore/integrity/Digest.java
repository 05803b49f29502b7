package org.cairn.eventstore.integrity;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 as a value.
public final class Digest {
    static final int BYTES = 32;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws MalformedException if it is not 32 bytes long
    static Digest of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new MalformedException("a SHA-256 has 32 bytes, not " + bytes.length);
        }
        return new Digest(bytes.clone());
    }

    /// @throws MalformedException if it is not the base64 of 32 bytes
    static Digest parse(String base64) {
        return of(StrictText.base64(base64));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    boolean is(byte[] other) {
        return Arrays.equals(bytes, other);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && is(digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Base64, as in checkpoints and proofs.
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
