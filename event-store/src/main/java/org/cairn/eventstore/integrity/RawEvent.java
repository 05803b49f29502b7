package org.cairn.eventstore.integrity;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/// A row of `eventstore.event`, straight from PostgreSQL's binary form and put into the bytes that are hashed. One
/// instance is filled again and again.
///
/// What cannot come from an append (a null, an array of two dimensions) is kept apart from what can, so that its hash
/// never fits.
final class RawEvent {
    /// What to select, in the order in which [#read] takes it.
    static final String COLUMNS = "position, event_id, recorded_at, type, version, payload, metadata, tags, hash";

    private static final int FIELDS = 9;
    private static final long MICROS_FROM_1970_TO_2000 = 946_684_800_000_000L;
    private static final int NOT_OF_AN_APPEND = -1;

    private long position;
    private byte[] hash = {};
    private byte[] leaf = new byte[1024];
    private int length;

    long position() {
        return position;
    }

    /// As it is stored, of whatever length.
    byte[] hash() {
        return hash;
    }

    /// The event in its canonical form.
    byte[] canonical() {
        return Arrays.copyOfRange(leaf, 1, length);
    }

    UUID id() {
        var bytes = ByteBuffer.wrap(leaf, 1, 16);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    byte[] leaf(TreeHash treeHash) {
        return treeHash.prefixedLeaf(leaf, length);
    }

    /// Takes the next row of a `COPY … (FORMAT binary)`.
    ///
    /// @return false at the end
    boolean read(DataInputStream in) throws IOException {
        int fields = in.readShort();
        if (fields == -1) {
            return false;
        }
        if (fields != FIELDS) {
            throw new IOException("a row of %d columns where %d were asked for".formatted(fields, FIELDS));
        }
        position = in.readInt() == Long.BYTES ? in.readLong() : 0;
        leaf[0] = TreeHash.LEAF;
        length = 1;
        copy(in, in.readInt());
        putLong(in.readInt() == Long.BYTES ? in.readLong() + MICROS_FROM_1970_TO_2000 : Long.MIN_VALUE);
        for (int column = 0; column < 4; column++) {
            text(in);
        }
        tags(in);
        hash = new byte[Math.max(0, in.readInt())];
        in.readFully(hash);
        return true;
    }

    private void text(DataInputStream in) throws IOException {
        int bytes = in.readInt();
        putInt(bytes);
        copy(in, bytes);
    }

    private void tags(DataInputStream in) throws IOException {
        int bytes = in.readInt();
        if (bytes < 0) {
            putInt(NOT_OF_AN_APPEND);
            return;
        }
        int dimensions = in.readInt();
        in.readInt(); // whether there are nulls: their length says so too
        in.readInt(); // the type of the elements
        int elements = dimensions == 0 ? 0 : 1;
        boolean plain = dimensions <= 1;
        for (int i = 0; i < dimensions; i++) {
            elements *= in.readInt();
            plain &= in.readInt() == 1; // an array may begin at another number
        }
        putInt(plain ? elements : NOT_OF_AN_APPEND);
        for (int i = 0; i < elements; i++) {
            text(in);
        }
    }

    private void copy(DataInputStream in, int bytes) throws IOException {
        if (bytes > 0) {
            reserve(bytes);
            in.readFully(leaf, length, bytes);
            length += bytes;
        }
    }

    private void putLong(long value) {
        putInt((int) (value >>> 32));
        putInt((int) value);
    }

    private void putInt(int value) {
        reserve(Integer.BYTES);
        leaf[length++] = (byte) (value >>> 24);
        leaf[length++] = (byte) (value >>> 16);
        leaf[length++] = (byte) (value >>> 8);
        leaf[length++] = (byte) value;
    }

    private void reserve(int bytes) {
        if (leaf.length - length < bytes) {
            leaf = Arrays.copyOf(leaf, Math.max(Math.addExact(length, bytes), 2 * leaf.length));
        }
    }
}
