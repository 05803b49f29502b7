package org.cairn.contracts.shared;

/// A wish that something be recorded. It is decided: events, or a named [Reason].
public interface Command {

    Act act();

    /// What is to be decided one at a time: commands with the same key wait for each other rather than collide.
    /// Not needed for correctness, which the store's append condition holds.
    Object boundary();
}
