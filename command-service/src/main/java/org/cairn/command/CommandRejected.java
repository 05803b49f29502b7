package org.cairn.command;

import org.cairn.contracts.shared.Reason;

/// The command was decided against. Carries the [Reason] across the command bus, which knows only results and
/// exceptions.
public final class CommandRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public CommandRejected(Reason reason) {
        super(reason.code() + ": " + reason.sentence(), null, false, false); // Expected, so no stack trace is paid for.
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
