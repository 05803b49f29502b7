package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A learner left a pathway. What was shown until then stays.
///
/// @param lastActivityOn when the learner last took part; null if no activity is known
/// @param effectiveOn    the last day
@Event(namespace = "enrolment", name = "LearnerWithdrawn", version = "2")
public record LearnerWithdrawn(
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        String cause,
        @Nullable LocalDate lastActivityOn,
        LocalDate effectiveOn)
        implements EnrolmentEvent {

    public LearnerWithdrawn {
        Codes.require("cause", cause);
    }
}
