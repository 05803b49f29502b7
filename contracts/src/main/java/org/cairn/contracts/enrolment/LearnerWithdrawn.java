package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;

/// A learner left a pathway. What was shown until then stays.
@Event(namespace = "enrolment", name = "LearnerWithdrawn", version = "1")
public record LearnerWithdrawn(
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        String cause,
        LocalDate effectiveOn)
        implements EnrolmentEvent {

    public LearnerWithdrawn {
        Codes.require("cause", cause);
    }
}
