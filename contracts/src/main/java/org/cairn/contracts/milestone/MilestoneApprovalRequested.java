package org.cairn.contracts.milestone;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Tags;

/// Someone asked that a milestone be approved.
@Event(namespace = "milestone", name = "MilestoneApprovalRequested", version = "1")
public record MilestoneApprovalRequested(
        ApprovalId approval,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        MilestoneCode milestone,
        RequirementSnapshot snapshot,
        LocalDate effectiveOn)
        implements MilestoneEvent {}
