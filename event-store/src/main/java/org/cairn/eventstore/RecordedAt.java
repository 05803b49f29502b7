package org.cairn.eventstore;

import java.time.Instant;

/// Times to the microsecond, which is what PostgreSQL keeps: what is read back equals what was written.
final class RecordedAt {
    private RecordedAt() {}

    /// Microseconds since 1970, rounded down.
    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }
}
