package org.cairn.contracts.milestone;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Asks that the learner's appeal be taken in. `grounds` is a code.
public record LodgeAppeal(
        EnrolmentId enrolment,
        AppealId appeal,
        Contested against,
        String grounds,
        @Nullable SealedText statement,
        Act act)
        implements Command {

    public LodgeAppeal {
        Codes.require("grounds", grounds);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
