package org.cairn.contracts.assessment;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that a rating of an anchor script be recorded. The actor is the assessor.
///
/// @param blindToAnchor whether the actor did not know that it is an anchor, or what the panel had agreed on
/// @param occasion      a code: on which round of rating
/// @param minutesSpent  how long it took, 0 to 10000; null if it was not measured
public record RateAnchorScript(
        AnchorId anchor,
        AnchorRatingId rating,
        GivenMark given,
        boolean blindToAnchor,
        String occasion,
        @Nullable Integer minutesSpent,
        Act act)
        implements Command {

    public RateAnchorScript {
        Codes.require("occasion", occasion);
        Minutes.require(minutesSpent);
    }

    @Override
    public Object boundary() {
        return anchor;
    }
}
