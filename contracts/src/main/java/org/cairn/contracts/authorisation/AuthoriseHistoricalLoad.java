package org.cairn.contracts.authorisation;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;

/// Asks that someone be authorised to load history from `source` with its own dates.
public record AuthoriseHistoricalLoad(AuthorisationId authorisation, PersonId person, String source, Term term, Act act)
        implements Command {

    public AuthoriseHistoricalLoad {
        Codes.require("source", source);
    }

    @Override
    public Object boundary() {
        return authorisation;
    }
}
