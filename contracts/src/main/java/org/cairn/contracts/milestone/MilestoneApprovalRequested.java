package org.cairn.contracts.milestone;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// Someone asked that a milestone be approved.
///
/// @param appeal that was upheld or remitted and led to this request; null where it needed none
@Event(namespace = "milestone", name = "MilestoneApprovalRequested", version = "2")
public record MilestoneApprovalRequested(
        ApprovalId approval,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        MilestoneCode milestone,
        RequirementSnapshot snapshot,
        @Nullable AppealId appeal,
        LocalDate effectiveOn)
        implements MilestoneEvent {}
