package org.cairn.contracts.authorisation;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;

/// Asks that someone be authorised to rescind mastery, and to have verdicts computed again under another policy.
public record AuthoriseExaminationsOfficer(
        AuthorisationId authorisation, PersonId person, Scope scope, Term term, Act act) implements Command {

    @Override
    public Object boundary() {
        return authorisation;
    }
}
