package org.cairn.query.transcript;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// An event, and when it was recorded.
record Known(Instant recordedAt, DomainEvent event) {

    /// @param at null = now
    boolean countsBy(LocalDate asOf, @Nullable Instant at) {
        return !event.effectiveOn().isAfter(asOf) && (at == null || !recordedAt.isAfter(at));
    }

    @Override
    public String toString() {
        return "recorded %s: %s".formatted(recordedAt, event);
    }
}
