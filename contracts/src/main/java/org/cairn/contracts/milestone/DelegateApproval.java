package org.cairn.contracts.milestone;

import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;

/// Asks that the actor's power to approve be delegated to another person.
public record DelegateApproval(DelegationId delegation, PersonId to, Scope scope, Term term, Act act)
        implements Command {

    @Override
    public Object boundary() {
        return delegation;
    }
}
