package org.cairn.contracts.assessment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// The verdict of the pathway's policy: a competency is mastered, at this level.
///
/// It names all that produced it: the versions, the algorithm, and the judgements or the prior learning behind it.
/// Once granted it stays granted, until it is rescinded or lapses; a higher level is another event.
///
/// @param score         null where none was computed
/// @param rubrics       by which the judgements were made, where they were made by any
/// @param provisional   whether marking that it rests on is not finished; it counts for no milestone until another
///                      event says it again and is not provisional
/// @param validUntil    the last day on which it counts; null = without end
/// @param recalculation the run that granted it; null if it was granted as the marks came in
@Event(namespace = "assessment", name = "MasteryDemonstrated", version = "2")
public record MasteryDemonstrated(
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        CompetencyCode competency,
        String level,
        @Nullable Score score,
        FrameworkVersionId framework,
        ScaleVersionId scale,
        PolicyVersionId policy,
        String algorithm,
        List<RubricVersionId> rubrics,
        List<JudgementId> judgements,
        @Nullable PriorLearningId priorLearning,
        boolean provisional,
        @Nullable LocalDate validUntil,
        @Nullable RecalculationId recalculation,
        LocalDate effectiveOn)
        implements AssessmentEvent {

    public MasteryDemonstrated {
        rubrics = List.copyOf(rubrics);
        judgements = List.copyOf(judgements);
    }

    /// The same, as granted by a run.
    public MasteryDemonstrated by(RecalculationId run) {
        return new MasteryDemonstrated(
                enrolment,
                learner,
                pathway,
                competency,
                level,
                score,
                framework,
                scale,
                policy,
                algorithm,
                rubrics,
                judgements,
                priorLearning,
                provisional,
                validUntil,
                run,
                effectiveOn);
    }

    /// Without rubrics, and without end.
    public MasteryDemonstrated(
            EnrolmentId enrolment,
            LearnerId learner,
            PathwayVersionId pathway,
            CompetencyCode competency,
            String level,
            @Nullable Score score,
            FrameworkVersionId framework,
            ScaleVersionId scale,
            PolicyVersionId policy,
            String algorithm,
            List<JudgementId> judgements,
            @Nullable PriorLearningId priorLearning,
            LocalDate effectiveOn) {
        this(
                enrolment,
                learner,
                pathway,
                competency,
                level,
                score,
                framework,
                scale,
                policy,
                algorithm,
                List.of(),
                judgements,
                priorLearning,
                false,
                null,
                null,
                effectiveOn);
    }
}
