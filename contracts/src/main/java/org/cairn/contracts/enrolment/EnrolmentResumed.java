package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;

/// A learner who had withdrawn came back to the same enrolment: all that was shown before goes on counting.
///
/// @param withdrawnOn the last day before
/// @param effectiveOn the first day back
@Event(namespace = "enrolment", name = "EnrolmentResumed", version = "1")
public record EnrolmentResumed(
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        String cause,
        LocalDate withdrawnOn,
        LocalDate effectiveOn)
        implements EnrolmentEvent {

    public EnrolmentResumed {
        Codes.require("cause", cause);
    }
}
