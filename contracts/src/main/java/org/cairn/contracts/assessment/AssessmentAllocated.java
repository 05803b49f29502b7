package org.cairn.contracts.assessment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A piece of evidence was given to an assessor to mark, for all of its competencies.
///
/// @param blind    whether the assessor marks without knowing what others gave
/// @param replaces the allocation whose place this one takes; null if it is the first in this role
/// @param cause    a code: why it was given to another; null exactly if it replaces none
@Event(namespace = "assessment", name = "AssessmentAllocated", version = "1")
public record AssessmentAllocated(
        AllocationId allocation,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        EvidenceId evidence,
        @EventTag(key = Tags.PERSON) PersonId assessor,
        MarkingRole role,
        boolean blind,
        @Nullable AllocationId replaces,
        @Nullable String cause,
        LocalDate effectiveOn)
        implements AssessmentEvent {

    public AssessmentAllocated {
        if (cause != null) Codes.require("cause", cause);
    }
}
