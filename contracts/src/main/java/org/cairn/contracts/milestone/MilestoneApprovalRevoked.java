package org.cairn.contracts.milestone;

import java.time.LocalDate;
import java.util.List;
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

/// A second person confirmed the revocation: from that day on the milestone is not reached. What stood on it stays, and
/// is listed here.
///
/// @param dependents all that stood on it, as it was ordered and as it still was
@Event(namespace = "milestone", name = "MilestoneApprovalRevoked", version = "1")
public record MilestoneApprovalRevoked(
        RevocationId revocation,
        ApprovalId approval,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        MilestoneCode milestone,
        String cause,
        List<Dependent> dependents,
        PersonId orderedBy,
        PersonId confirmedBy,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements MilestoneEvent {

    public MilestoneApprovalRevoked {
        Codes.require("cause", cause);
        dependents = List.copyOf(dependents);
    }
}
