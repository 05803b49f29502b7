package org.cairn.contracts.authorisation;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that an authorisation end: `effectiveOn` is the first day without it. `cause` is a code, never free text.
public record EndAuthorisation(AuthorisationId authorisation, String cause, Act act) implements Command {

    public EndAuthorisation {
        Codes.require("cause", cause);
    }

    @Override
    public Object boundary() {
        return authorisation;
    }
}
