package org.cairn.contracts.enrolment;

import java.util.List;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;

/// Asks that a pace plan be recorded. It takes the place of the one before.
///
/// @param agreedWith with whom of the staff the learner agreed it
public record AgreePacePlan(
        EnrolmentId enrolment, PacePlanId plan, List<PlannedMilestone> milestones, PersonId agreedWith, Act act)
        implements Command {

    public AgreePacePlan {
        milestones = List.copyOf(milestones);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
