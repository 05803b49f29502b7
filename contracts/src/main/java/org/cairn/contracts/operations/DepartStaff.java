package org.cairn.contracts.operations;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;

/// Asks that it be recorded that someone left: `effectiveOn` is the first day without them. `reason` is a code.
public record DepartStaff(OperationId operation, PersonId person, String reason, Act act) implements Command {

    public DepartStaff {
        Codes.require("reason", reason);
    }

    @Override
    public Object boundary() {
        return operation;
    }
}
