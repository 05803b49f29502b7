package org.cairn.command;

import java.util.List;
import org.cairn.contracts.shared.Reason;

/// The command was decided against. Carries the [Reason] across the command bus, which knows only results and
/// exceptions.
public final class CommandRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient List<Particular> particulars;

    public CommandRejected(Reason reason) {
        this(reason, List.of());
    }

    /// @param particulars what exactly, where what was sent has many things
    public CommandRejected(Reason reason, List<Particular> particulars) {
        super(reason.code() + ": " + reason.sentence(), null, false, false); // Expected, so no stack trace is paid for.
        this.reason = reason;
        this.particulars = List.copyOf(particulars);
    }

    public Reason reason() {
        return reason;
    }

    public List<Particular> particulars() {
        return particulars;
    }
}
