package org.cairn.contracts.coaching;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.SealedText;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A learner looked back.
///
/// @param milestone on which milestone, or null if on none
@Event(namespace = "coaching", name = "ReflectionRecorded", version = "1")
public record ReflectionRecorded(
        ReflectionId reflection,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        @Nullable MilestoneCode milestone,
        SealedText text,
        LocalDate effectiveOn)
        implements CoachingEvent {}
