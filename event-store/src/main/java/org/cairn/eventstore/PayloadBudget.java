package org.cairn.eventstore;

import java.util.function.LongToIntFunction;

/// Bounds the memory that the payloads of recent events take: the oldest go first. Used by one thread.
final class PayloadBudget {
    private final long limitBytes;
    private long heldBytes;
    private long oldest;

    /// @param oldest the first position that will be added
    PayloadBudget(long limitBytes, long oldest) {
        this.limitBytes = limitBytes;
        this.oldest = oldest;
    }

    /// @param drop gives up the payload at a position and says how many bytes that were, 0 if it was gone
    ///     already
    void add(long position, int bytes, LongToIntFunction drop) {
        heldBytes += bytes;
        while (heldBytes > limitBytes && oldest <= position) {
            heldBytes -= drop.applyAsInt(oldest++);
        }
    }

    /// Bytes that went away with an overwritten event.
    void overwritten(long position, int bytes) {
        if (position >= oldest) {
            heldBytes -= bytes;
            oldest = position + 1;
        }
    }
}
