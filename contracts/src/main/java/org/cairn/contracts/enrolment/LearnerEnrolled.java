package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;

/// A learner was enrolled on a version of a pathway, and stays on it.
@Event(namespace = "enrolment", name = "LearnerEnrolled", version = "1")
public record LearnerEnrolled(
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        String cohort,
        LocalDate effectiveOn)
        implements EnrolmentEvent {

    public LearnerEnrolled {
        Codes.require("cohort", cohort);
    }
}
