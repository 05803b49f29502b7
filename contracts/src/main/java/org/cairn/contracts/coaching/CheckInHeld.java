package org.cairn.contracts.coaching;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.SealedText;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A learner and a coach talked about how it goes.
///
/// @param coach      with whom
/// @param plannedFor the day it was planned for, or null if it was not planned
/// @param minutes    how long, 1 to 600
/// @param actions    how many next steps were agreed, 0 to 100
/// @param notes      of both, or null
@Event(namespace = "coaching", name = "CheckInHeld", version = "1")
public record CheckInHeld(
        CheckInId checkIn,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        PersonId coach,
        @Nullable LocalDate plannedFor,
        int minutes,
        int actions,
        @Nullable SealedText notes,
        LocalDate effectiveOn)
        implements CoachingEvent {}
