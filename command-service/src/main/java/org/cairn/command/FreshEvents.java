package org.cairn.command;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// The records of what this process handed to the store last, by the identifiers of their messages.
///
/// The next command of the same learner reads back what the one before it wrote: a record that is still here need not
/// be parsed again. Identifiers are never used twice, so what was handed over and then refused is just never asked for.
final class FreshEvents {

    private record Fresh(String identifier, DomainEvent event) {}

    private static final int SLOTS = 1 << 15;

    private final AtomicReferenceArray<@Nullable Fresh> slots = new AtomicReferenceArray<>(SLOTS);

    void put(String identifier, DomainEvent event) {
        slots.setRelease(slot(identifier), new Fresh(identifier, event));
    }

    /// Null if it is not known here any more, or never was.
    @Nullable
    DomainEvent get(String identifier) {
        var fresh = slots.getAcquire(slot(identifier));
        return fresh != null && fresh.identifier().equals(identifier) ? fresh.event() : null;
    }

    private static int slot(String identifier) {
        var hash = identifier.hashCode();
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }
}
