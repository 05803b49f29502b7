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

    /// One of several things that a reason speaks of.
    ///
    /// @param subject a code
    /// @param flaw    what is wrong with it, to be read after the subject
    record Flaw(String subject, String flaw) {}

    /// @param particulars what exactly, where the reason speaks of several things; empty where it says all
    record Rejected(Reason reason, List<Flaw> particulars) implements Decision {
        public Rejected {
            particulars = List.copyOf(particulars);
        }

        public Rejected(Reason reason) {
            this(reason, List.of());
        }
    }

    /// A repeat is a success with nothing to add: the sender may not know that we heard it.
    Decision NOTHING_NEW = new Accepted(List.of());

    static Decision accept(DomainEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision reject(Reason reason) {
        return new Rejected(reason);
    }

    /// For a reason that speaks of several things at once, so that a clerk sees all of them.
    static Decision reject(Reason reason, List<Flaw> particulars) {
        return new Rejected(reason, particulars);
    }
}
