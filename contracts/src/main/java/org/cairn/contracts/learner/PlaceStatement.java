package org.cairn.contracts.learner;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.SealedText;

/// Asks that a statement of the learner be placed in the record.
///
/// @param about a code of what is contested, for example the id of a judgement
public record PlaceStatement(LearnerId learner, StatementId statement, String about, SealedText text, Act act)
        implements Command {
    public PlaceStatement {
        Codes.require("about", about);
    }

    @Override
    public Object boundary() {
        return learner;
    }
}
