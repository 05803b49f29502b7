package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Tags;

/// A learner came back from leave.
///
/// @param effectiveOn the first day back
@Event(namespace = "enrolment", name = "LeaveEnded", version = "1")
public record LeaveEnded(
        LeaveId leave,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        LocalDate effectiveOn)
        implements EnrolmentEvent {}
