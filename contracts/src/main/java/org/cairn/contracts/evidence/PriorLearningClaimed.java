package org.cairn.contracts.evidence;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A learner asked that earlier learning be recognised.
///
/// @param lodgedBy who lodged it for the learner, and so does not decide on it
@Event(namespace = "evidence", name = "PriorLearningClaimed", version = "1")
public record PriorLearningClaimed(
        PriorLearningClaimId claim,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        PriorLearningKind kind,
        List<Artefact> basis,
        List<CompetencyCode> competencies,
        @Nullable Credits credits,
        PersonId lodgedBy,
        LocalDate effectiveOn)
        implements EvidenceEvent {}
