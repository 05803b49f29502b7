package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.operations.SectionCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A learner was enrolled on a version of a pathway, and stays on it.
///
/// @param section of the pathway, in which the learner is taught; null if that is not said
@Event(namespace = "enrolment", name = "LearnerEnrolled", version = "2")
public record LearnerEnrolled(
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        String cohort,
        @Nullable SectionCode section,
        LocalDate effectiveOn)
        implements EnrolmentEvent {

    public LearnerEnrolled {
        Codes.require("cohort", cohort);
    }

    /// In no section in particular.
    public LearnerEnrolled(
            EnrolmentId enrolment, LearnerId learner, PathwayVersionId pathway, String cohort, LocalDate effectiveOn) {
        this(enrolment, learner, pathway, cohort, null, effectiveOn);
    }
}
