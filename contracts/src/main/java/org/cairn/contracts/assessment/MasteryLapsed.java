package org.cairn.contracts.assessment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Tags;

/// Mastery of a competency is not valid any more. From its date on it does not count.
///
/// @param level       at which it was mastered
/// @param validUntil  the last day on which it was
/// @param effectiveOn the day after
@Event(namespace = "assessment", name = "MasteryLapsed", version = "1")
public record MasteryLapsed(
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        CompetencyCode competency,
        String level,
        LocalDate validUntil,
        LocalDate effectiveOn)
        implements AssessmentEvent {}
