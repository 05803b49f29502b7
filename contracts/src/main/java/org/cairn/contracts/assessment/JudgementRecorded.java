package org.cairn.contracts.assessment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.SealedText;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// An authorised assessor judged a piece of evidence for one competency.
///
/// @param rubric       null where it was judged without one; then `criteria` is empty
/// @param criteria     each criterion of the rubric once
/// @param score        as given, or as it follows exactly from the criteria
/// @param level        the level of the scale that the score reaches, as far as it counts
/// @param overall      the level that the assessor stated of the work as a whole; null if none was stated
/// @param capped       at most this counts, as it is a resit; null if there is no cap
/// @param role         in what capacity
/// @param blind        whether the assessor did not know what others gave
/// @param attempt      1 for the first piece of work that was judged for the competency, 2 for the second; null where
///                     it was not counted when it was recorded
/// @param minutesSpent how long the assessor took, for planning their work; says nothing of learning
/// @param allocation   by which it was given to the assessor to mark; null if it was not
@Event(namespace = "assessment", name = "JudgementRecorded", version = "2")
public record JudgementRecorded(
        JudgementId judgement,
        EvidenceId evidence,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        CompetencyCode competency,
        @Nullable RubricVersionId rubric,
        List<JudgedCriterion> criteria,
        Score score,
        String level,
        @Nullable String overall,
        @Nullable Score capped,
        MarkingRole role,
        boolean blind,
        @Nullable Integer attempt,
        @Nullable Integer minutesSpent,
        @Nullable SealedText comment,
        @Nullable AllocationId allocation,
        PersonId assessor,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements AssessmentEvent {

    public JudgementRecorded {
        criteria = List.copyOf(criteria);
    }

    /// A first mark without a rubric, of which nothing more is known.
    public JudgementRecorded(
            JudgementId judgement,
            EvidenceId evidence,
            EnrolmentId enrolment,
            LearnerId learner,
            PathwayVersionId pathway,
            CompetencyCode competency,
            Score score,
            String level,
            PersonId assessor,
            AuthorisationId authorisation,
            LocalDate effectiveOn) {
        this(
                judgement,
                evidence,
                enrolment,
                learner,
                pathway,
                competency,
                null,
                List.of(),
                score,
                level,
                null,
                null,
                MarkingRole.FIRST,
                false,
                null,
                null,
                null,
                null,
                assessor,
                authorisation,
                effectiveOn);
    }
}
