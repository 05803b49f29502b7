package org.cairn.contracts.operations;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that what was recorded under this id count no more. `cause` is a code.
public record RetractOperation(
        OperationId operation, String cause, @Nullable OperationId replacedBy, Act act) implements Command {

    public RetractOperation {
        Codes.require("cause", cause);
    }

    @Override
    public Object boundary() {
        return operation;
    }
}
