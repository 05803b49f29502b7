package org.cairn.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// An event, or an append as a whole, is over a limit of [EngineSettings]. Refused before anything was queued.
public final class EventTooLargeException extends EventStoreException {
    private final long size;
    private final long limit;

    EventTooLargeException(String what, long size, long limit) {
        super("%s: %d, at most %d are allowed".formatted(what, size, limit));
        this.size = size;
        this.limit = limit;
    }

    /// What was offered, in the unit that the message names.
    public long size() {
        return size;
    }

    /// What is allowed, in the same unit.
    public long limit() {
        return limit;
    }
}
