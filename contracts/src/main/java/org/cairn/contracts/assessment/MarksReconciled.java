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

/// Several marks of the same work became one, which counts in their place.
///
/// @param judgements  what was reconciled: of one piece of evidence for one competency, by at least two people
/// @param supersedes  earlier reconciliations of some of these judgements, which count no more
/// @param difference  between the highest and the lowest of the marks
/// @param capped      at most this counts, as it is a resit; null if there is no cap
/// @param stillStands the level at which the competency stays mastered although the marks, as they are now, do not
///                    show it any more; null if they do, or if it was not mastered
/// @param person      who recorded the outcome
@Event(namespace = "assessment", name = "MarksReconciled", version = "1")
public record MarksReconciled(
        ReconciliationId reconciliation,
        List<JudgementId> judgements,
        List<ReconciliationId> supersedes,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        EvidenceId evidence,
        CompetencyCode competency,
        ReconciliationMethod method,
        Score difference,
        @Nullable RubricVersionId rubric,
        List<JudgedCriterion> criteria,
        Score score,
        String level,
        @Nullable String overall,
        @Nullable Score capped,
        @Nullable String stillStands,
        @Nullable SealedText comment,
        PersonId person,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements AssessmentEvent {

    public MarksReconciled {
        judgements = List.copyOf(judgements);
        supersedes = List.copyOf(supersedes);
        criteria = List.copyOf(criteria);
    }
}
