package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// It was decided how a learner's progress stands, on these figures.
///
/// @param paceMet      whether completed ÷ attempted is enough to finish in time, exactly and before any rounding
/// @param timeFrameMet whether the learner is within the longest time
/// @param reviewedBy   who decided
@Event(namespace = "enrolment", name = "ProgressStandingSet", version = "1")
public record ProgressStandingSet(
        ProgressReviewId review,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        ProgressStanding standing,
        boolean qualitativeMet,
        boolean paceMet,
        boolean timeFrameMet,
        ProgressFigures figures,
        PersonId reviewedBy,
        LocalDate effectiveOn)
        implements EnrolmentEvent {}
