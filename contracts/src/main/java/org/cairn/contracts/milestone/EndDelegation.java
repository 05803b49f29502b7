package org.cairn.contracts.milestone;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that a delegation end: `effectiveOn` is the first day without it. `cause` is a code, never free text.
public record EndDelegation(DelegationId delegation, String cause, Act act) implements Command {

    public EndDelegation {
        Codes.require("cause", cause);
    }

    @Override
    public Object boundary() {
        return delegation;
    }
}
