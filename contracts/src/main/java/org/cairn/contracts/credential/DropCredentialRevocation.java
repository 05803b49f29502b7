package org.cairn.contracts.credential;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that a proposed revocation be dropped. `cause` is a code, never free text.
public record DropCredentialRevocation(CredentialId credential, String cause, Act act) implements Command {

    public DropCredentialRevocation {
        Codes.require("cause", cause);
    }

    @Override
    public Object boundary() {
        return credential;
    }
}
