package org.cairn.contracts.operations;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a session be recorded.
public record DeliverSession(
        OperationId operation, SectionId section, Grouping grouping, int minutes, boolean choiceOffered, Act act)
        implements Command {

    @Override
    public Object boundary() {
        return operation;
    }
}
