package org.cairn.contracts.assessment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.SealedText;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A learner said at which level they see themselves. It is no judgement, and no policy ever counts it.
///
/// @param level      a code of the pathway's scale
/// @param evidence   of which work they said it; null if of the competency as a whole
/// @param reflection why they see it so
@Event(namespace = "assessment", name = "SelfAssessmentRecorded", version = "1")
public record SelfAssessmentRecorded(
        SelfAssessmentId selfAssessment,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        CompetencyCode competency,
        String level,
        @Nullable EvidenceId evidence,
        @Nullable SealedText reflection,
        LocalDate effectiveOn)
        implements AssessmentEvent {}
