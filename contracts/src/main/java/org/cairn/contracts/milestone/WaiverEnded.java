package org.cairn.contracts.milestone;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// A waiver counts no more from that day on. What was approved with it stays approved.
@Event(namespace = "milestone", name = "WaiverEnded", version = "1")
public record WaiverEnded(
        WaiverId waiver,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        String node,
        String cause,
        PersonId authority,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements MilestoneEvent {

    public WaiverEnded {
        Codes.require("cause", cause);
    }
}
