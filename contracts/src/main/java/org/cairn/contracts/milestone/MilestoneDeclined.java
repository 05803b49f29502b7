package org.cairn.contracts.milestone;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// An approver declined a milestone.
///
/// @param asDelegate for whom, where it was not in the approver's own right; the authorisation is then the delegator's
@Event(namespace = "milestone", name = "MilestoneDeclined", version = "2")
public record MilestoneDeclined(
        ApprovalId approval,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        MilestoneCode milestone,
        String grounds,
        PersonId approver,
        AuthorisationId authorisation,
        @Nullable ActingDelegate asDelegate,
        LocalDate effectiveOn)
        implements MilestoneEvent {

    public MilestoneDeclined {
        Codes.require("grounds", grounds);
    }
}
