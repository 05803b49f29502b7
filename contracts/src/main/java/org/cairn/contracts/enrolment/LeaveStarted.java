package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A learner went on leave. The enrolment stays.
///
/// @param clockStopped    whether the days of the leave count for no time limit
/// @param plannedReturnOn null if it is open
/// @param lastActivityOn  null if no activity is known
/// @param effectiveOn     the first day of the leave
@Event(namespace = "enrolment", name = "LeaveStarted", version = "1")
public record LeaveStarted(
        LeaveId leave,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        String reasonClass,
        boolean clockStopped,
        @Nullable LocalDate plannedReturnOn,
        @Nullable LocalDate lastActivityOn,
        LocalDate effectiveOn)
        implements EnrolmentEvent {

    public LeaveStarted {
        Codes.require("reasonClass", reasonClass);
    }
}
