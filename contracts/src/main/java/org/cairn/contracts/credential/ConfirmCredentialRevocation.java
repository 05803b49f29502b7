package org.cairn.contracts.credential;

import java.util.List;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a proposed revocation be carried out. The actor is another person than who proposed it.
///
/// @param dependents as for the proposal, as they are now
public record ConfirmCredentialRevocation(CredentialId credential, List<CredentialId> dependents, Act act)
        implements Command {

    public ConfirmCredentialRevocation {
        dependents = List.copyOf(dependents);
    }

    @Override
    public Object boundary() {
        return credential;
    }
}
