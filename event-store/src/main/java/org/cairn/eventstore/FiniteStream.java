package org.cairn.eventstore;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

/// A stream of entries that are all there already.
final class FiniteStream implements MessageStream<EventMessage> {
    private final List<Entry<EventMessage>> entries;
    private int next;

    FiniteStream(List<Entry<EventMessage>> entries) {
        this.entries = entries;
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        return next < entries.size() ? Optional.of(entries.get(next++)) : Optional.empty();
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        return next < entries.size() ? Optional.of(entries.get(next)) : Optional.empty();
    }

    @Override
    public void setCallback(Runnable callback) {
        callback.run(); // nothing will change any more
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.empty();
    }

    @Override
    public boolean isCompleted() {
        return next >= entries.size();
    }

    @Override
    public boolean hasNextAvailable() {
        return next < entries.size();
    }

    @Override
    public void close() {
        next = entries.size();
    }
}
