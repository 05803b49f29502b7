package org.cairn.contracts.assessment;

import java.util.List;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Carries out a recorded recalculation for one enrolment.
///
/// @param verdicts what the preview named for it, and nothing else
public record GrantRecalculated(
        RecalculationId recalculation, EnrolmentId enrolment, List<RecalculatedVerdict> verdicts, Act act)
        implements Command {

    public GrantRecalculated {
        verdicts = List.copyOf(verdicts);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
