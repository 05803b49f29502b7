package org.cairn.command;

import java.util.List;
import java.util.function.LongSupplier;
import org.cairn.contracts.shared.DomainEvent;

/// What became of an accepted command.
public final class Receipt {

    private final List<DomainEvent> events;
    private final LongSupplier position;

    /// @param position asked after the commit only, as it is not known before
    Receipt(List<DomainEvent> events, LongSupplier position) {
        this.events = events;
        this.position = position;
    }

    /// The events that were appended; empty if the command was a repeat and there was nothing to add.
    public List<DomainEvent> events() {
        return events;
    }

    /// A read model at this position or later shows the outcome.
    public long position() {
        return position.getAsLong();
    }
}
