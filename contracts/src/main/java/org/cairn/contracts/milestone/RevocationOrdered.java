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

/// The first of two people wants the approval of a milestone revoked. It stands until the second confirms.
///
/// @param dependents all that stood on it when this was ordered
@Event(namespace = "milestone", name = "RevocationOrdered", version = "1")
public record RevocationOrdered(
        RevocationId revocation,
        ApprovalId approval,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        MilestoneCode milestone,
        String cause,
        List<Dependent> dependents,
        PersonId orderedBy,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements MilestoneEvent {

    public RevocationOrdered {
        Codes.require("cause", cause);
        dependents = List.copyOf(dependents);
    }
}
