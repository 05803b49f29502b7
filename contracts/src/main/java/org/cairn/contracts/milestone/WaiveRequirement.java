package org.cairn.contracts.milestone;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Asks that a node of the requirement be waived for one learner. `grounds` is a code. The actor is the authority.
public record WaiveRequirement(
        EnrolmentId enrolment,
        WaiverId waiver,
        String node,
        String grounds,
        @Nullable SealedText explanation,
        Act act) implements Command {

    public WaiveRequirement {
        Codes.require("node", node);
        Codes.require("grounds", grounds);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
