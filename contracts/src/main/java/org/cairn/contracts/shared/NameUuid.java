package org.cairn.contracts.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Identifiers that follow from a name: the same name has the same one, everywhere and for ever (RFC 9562, version 5,
/// in its namespace for URLs).
public final class NameUuid {

    private static final UUID NAMESPACE_URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// @param name for example `urn:cairn:framework:AAA:item:AAA-1`
    public static UUID of(String name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE_URL.getMostSignificantBits())
                    .putLong(NAMESPACE_URL.getLeastSignificantBits())
                    .array());
            var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            var most = hash.getLong() & 0xffffffff_ffff0fffL | 0x5000L;
            var least = hash.getLong() & 0x3fffffff_ffffffffL | 0x80000000_00000000L;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java platform has no SHA-1", missing);
        }
    }

    private NameUuid() {}
}
