package org.cairn.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// Rows in PostgreSQL's binary format of `COPY`, in the order of [RawTable#COLUMNS].
///
/// See "Binary Format" under `COPY` in PostgreSQL's reference.
final class CopyBuffer {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int TEXT_OID = 25;

    /// From 1970 to 2000, where PostgreSQL begins to count.
    private static final long EPOCH_MICROS = 946_684_800_000_000L;

    private static final byte[] TYPE = bytes(Sample.TYPE);
    private static final byte[] VERSION = bytes(Sample.VERSION);
    private static final byte[] METADATA = bytes(Sample.METADATA);

    /// Of a row without its payload, metadata and tags.
    private static final int ROW_LIMIT_BYTES = 1024;

    private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    /// What was added since, so that it can be sent; then the next rows go on.
    ///
    /// @return how many bytes they take
    int flush() {
        int bytes = buffer.position();
        buffer.clear();
        return bytes;
    }

    /// Begins anew.
    void start() {
        buffer.clear();
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    void add(long position, Sample sample, long recordedMicros, byte[] hash) {
        add(
                new Row(
                        sample.id(),
                        TYPE,
                        VERSION,
                        recordedMicros,
                        sample.payload(),
                        METADATA,
                        List.of(bytes(sample.key()), bytes(sample.group()), bytes(sample.kind()))),
                position,
                hash);
    }

    /// An event as it is stored, but for its place in the log.
    ///
    /// @param recordedMicros since 1970
    record Row(
            UUID id,
            byte[] type,
            byte[] version,
            long recordedMicros,
            byte[] payload,
            byte[] metadata,
            List<byte[]> tags) {

        private int bytes() {
            return payload.length
                    + metadata.length
                    + tags.stream().mapToInt(tag -> Integer.BYTES + tag.length).sum();
        }
    }

    void add(Row row, long position, byte[] hash) {
        while (buffer.remaining() < ROW_LIMIT_BYTES + row.bytes()) {
            buffer = ByteBuffer.allocate(2 * buffer.capacity()).put(buffer.flip());
        }
        buffer.putShort((short) RawTable.COLUMNS.size());
        buffer.putInt(Long.BYTES).putLong(position);
        put(row.id());
        put(row.type());
        put(row.version());
        buffer.putInt(Long.BYTES).putLong(row.recordedMicros() - EPOCH_MICROS);
        put(row.payload());
        put(row.metadata());
        putArray(row.tags());
        put(hash);
    }

    /// Ends the rows.
    ///
    /// @return how many bytes they take
    int end() {
        buffer.putShort((short) -1);
        return buffer.position();
    }

    byte[] array() {
        return buffer.array();
    }

    private void put(byte[] value) {
        buffer.putInt(value.length).put(value);
    }

    private void put(UUID id) {
        buffer.putInt(2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    /// One dimension, without nulls, numbered from 1.
    private void putArray(List<byte[]> elements) {
        int lengthAt = buffer.position();
        buffer.putInt(0);
        buffer.putInt(1).putInt(0).putInt(TEXT_OID).putInt(elements.size()).putInt(1);
        for (var element : elements) put(element);
        buffer.putInt(lengthAt, buffer.position() - lengthAt - Integer.BYTES);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
