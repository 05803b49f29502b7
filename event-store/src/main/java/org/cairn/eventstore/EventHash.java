package org.cairn.eventstore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/// The hashes that make the log tamper-evident: of one event, and of the log up to it.
///
/// An event is hashed as it is stored. Its canonical bytes, big-endian, with lengths and counts of four bytes and text
/// in UTF-8: the identifier (16 bytes), the time in microseconds since 1970 (8 bytes), then with its length before it
/// the type, the version, the payload and the metadata, then the number of tags and each tag with its length.
///
/// - `leaf  = SHA-256(0x00 || canonical bytes)`, the leaf of a Merkle tree after RFC 9162, section 2.1.1
/// - `chain = SHA-256(0x02 || chain of the event before || leaf)`, stored with the event as `hash`; 32 zero bytes
/// before
///   the first event
public final class EventHash {
    /// Length of every hash.
    public static final int BYTES = 32;

    private static final byte LEAF = 0x00;
    private static final byte CHAIN = 0x02; // RFC 9162 has given 0x01 to the nodes of its tree

    private EventHash() {}

    /// The hash of one event, wherever in the log it stands.
    ///
    /// @param recordedMicros microseconds since 1970
    /// @param tags           each `key=value`, in their stored order
    public static byte[] leaf(
            UUID id,
            long recordedMicros,
            String type,
            String version,
            byte[] payload,
            byte[] metadata,
            List<String> tags) {
        var digest = sha256();
        digest.update(LEAF);
        var head = new byte[24];
        putLong(head, 0, id.getMostSignificantBits());
        putLong(head, 8, id.getLeastSignificantBits());
        putLong(head, 16, recordedMicros);
        digest.update(head);
        var length = new byte[4];
        update(digest, length, type.getBytes(StandardCharsets.UTF_8));
        update(digest, length, version.getBytes(StandardCharsets.UTF_8));
        update(digest, length, payload);
        update(digest, length, metadata);
        digest.update(putInt(length, tags.size()));
        for (String tag : tags) {
            update(digest, length, tag.getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    private static void update(MessageDigest digest, byte[] length, byte[] bytes) {
        digest.update(putInt(length, bytes.length));
        digest.update(bytes);
    }

    /// The hash of the log up to an event.
    ///
    /// @param previous the same of the event before it, or [#genesis]
    /// @param leaf     the hash of the event by itself
    public static byte[] chain(byte[] previous, byte[] leaf) {
        var digest = sha256();
        digest.update(CHAIN);
        digest.update(previous);
        return digest.digest(leaf);
    }

    /// What the chain of the first event builds upon.
    public static byte[] genesis() {
        return new byte[BYTES];
    }

    private static byte[] putInt(byte[] bytes, int value) {
        bytes[0] = (byte) (value >>> 24);
        bytes[1] = (byte) (value >>> 16);
        bytes[2] = (byte) (value >>> 8);
        bytes[3] = (byte) value;
        return bytes;
    }

    private static void putLong(byte[] bytes, int at, long value) {
        for (int i = 0; i < 8; i++) {
            bytes[at + i] = (byte) (value >>> (56 - 8 * i));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
