package org.cairn.contracts.credential;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a version of a credential template be published.
public record PublishCredentialVersion(CredentialVersionId id, CredentialDefinition definition, Act act)
        implements Command {

    @Override
    public Object boundary() {
        return id.template();
    }
}
