package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// It was agreed by when the learner means to reach which milestones.
///
/// @param milestones each once; of the pathway version
/// @param supersedes the plan that was agreed before, null if this is the first
@Event(namespace = "enrolment", name = "PacePlanAgreed", version = "1")
public record PacePlanAgreed(
        PacePlanId plan,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        List<PlannedMilestone> milestones,
        PersonId agreedWith,
        @Nullable PacePlanId supersedes,
        LocalDate effectiveOn)
        implements EnrolmentEvent {}
