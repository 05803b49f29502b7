package org.cairn.contracts.milestone;

import java.util.List;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Asks that what a panel decided be recorded. `grounds` is a code. The actor is one of the panel.
public record DecideAppeal(
        EnrolmentId enrolment,
        AppealId appeal,
        AppealOutcome outcome,
        String grounds,
        @Nullable SealedText reasons,
        List<PersonId> panel,
        Act act)
        implements Command {

    public DecideAppeal {
        Codes.require("grounds", grounds);
        panel = List.copyOf(panel);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
