package org.cairn.command.decision;

import java.util.List;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Reason;

/// The answer of a decision: facts to append, or one named reason why not.
public sealed interface Decision {

    record Accepted(List<DomainEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Rejected(Reason reason) implements Decision {}

    /// A repeat is a success with nothing to add: the sender may not know that we heard it.
    Decision NOTHING_NEW = new Accepted(List.of());

    static Decision accept(DomainEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision reject(Reason reason) {
        return new Rejected(reason);
    }
}
