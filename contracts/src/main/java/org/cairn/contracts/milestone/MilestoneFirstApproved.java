package org.cairn.contracts.milestone;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// The first of two people approved a milestone.
///
/// @param approver      whose eyes saw it
/// @param asDelegate    for whom, where it was not in the approver's own right; the authorisation is then the
/// delegator's
@Event(namespace = "milestone", name = "MilestoneFirstApproved", version = "2")
public record MilestoneFirstApproved(
        ApprovalId approval,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        MilestoneCode milestone,
        @Nullable String level,
        PersonId approver,
        AuthorisationId authorisation,
        @Nullable ActingDelegate asDelegate,
        LocalDate effectiveOn)
        implements MilestoneEvent {}
