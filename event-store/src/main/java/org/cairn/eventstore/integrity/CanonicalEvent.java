package org.cairn.eventstore.integrity;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// An event read back from the bytes that are hashed.
///
/// @param recordedAt to the microsecond
/// @param tags       each `key=value`
public record CanonicalEvent(
        UUID id, Instant recordedAt, String type, String version, byte[] payload, byte[] metadata, List<String> tags) {

    static CanonicalEvent parse(byte[] canonical) {
        var bytes = ByteBuffer.wrap(canonical);
        try {
            var id = new UUID(bytes.getLong(), bytes.getLong());
            var recordedAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            var type = text(bytes);
            var version = text(bytes);
            byte[] payload = next(bytes);
            byte[] metadata = next(bytes);
            var tags = new ArrayList<String>();
            int count = bytes.getInt();
            if (count < 0) {
                throw new MalformedException("the event has %d tags".formatted(count));
            }
            for (int left = count; left > 0; left--) {
                tags.add(text(bytes));
            }
            if (bytes.hasRemaining()) {
                throw new MalformedException("the event has %d bytes too many".formatted(bytes.remaining()));
            }
            return new CanonicalEvent(id, recordedAt, type, version, payload, metadata, List.copyOf(tags));
        } catch (BufferUnderflowException _) {
            throw new MalformedException("the event ends too early");
        }
    }

    private static String text(ByteBuffer bytes) {
        return StrictText.utf8(next(bytes));
    }

    private static byte[] next(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new MalformedException("the event ends too early");
        }
        var next = new byte[length];
        bytes.get(next);
        return next;
    }
}
