package org.cairn.command.decision;

import org.cairn.contracts.shared.Command;

/// One command and how it is decided: a function of the command and of what is known, with no clock, store or
/// framework.
public interface Slice<C extends Command> {

    Class<C> command();

    /// Read top-down: syntax, repeats, rules, events.
    Decision decide(C command, Knowledge known);
}
