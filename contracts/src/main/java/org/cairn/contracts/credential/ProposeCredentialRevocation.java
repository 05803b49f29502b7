package org.cairn.contracts.credential;

import java.util.List;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that the revocation of a credential be put before a second person.
///
/// @param cause      a code, never free text
/// @param dependents the valid credentials that rest on it, as the actor has seen them: nothing goes with it unseen
public record ProposeCredentialRevocation(CredentialId credential, String cause, List<CredentialId> dependents, Act act)
        implements Command {

    public ProposeCredentialRevocation {
        Codes.require("cause", cause);
        dependents = List.copyOf(dependents);
    }

    @Override
    public Object boundary() {
        return credential;
    }
}
