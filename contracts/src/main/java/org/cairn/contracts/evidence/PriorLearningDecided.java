package org.cairn.contracts.evidence;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// An authorised assessor decided whether earlier learning shows a competency.
///
/// @param claim   on which it was decided; null if there was none
/// @param credits that are recognised; null where the competency has none, or nothing is recognised
@Event(namespace = "evidence", name = "PriorLearningDecided", version = "2")
public record PriorLearningDecided(
        PriorLearningId priorLearning,
        @Nullable PriorLearningClaimId claim,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        CompetencyCode competency,
        PriorLearningKind kind,
        PriorLearningDecision decision,
        @Nullable Score score,
        @Nullable Credits credits,
        PersonId evaluator,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements EvidenceEvent {

    /// On no claim, and for a competency without credits.
    public PriorLearningDecided(
            PriorLearningId priorLearning,
            EnrolmentId enrolment,
            LearnerId learner,
            PathwayVersionId pathway,
            CompetencyCode competency,
            PriorLearningKind kind,
            PriorLearningDecision decision,
            @Nullable Score score,
            PersonId evaluator,
            AuthorisationId authorisation,
            LocalDate effectiveOn) {
        this(
                priorLearning,
                null,
                enrolment,
                learner,
                pathway,
                competency,
                kind,
                decision,
                score,
                null,
                evaluator,
                authorisation,
                effectiveOn);
    }
}
