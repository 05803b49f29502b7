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
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// The verdict of the pathway's policy: a competency is mastered, at this level.
///
/// It names all that produced it: the versions, the algorithm, and the judgements or the prior learning behind it.
/// Once granted it stays granted; a higher level is another event.
@Event(namespace = "assessment", name = "MasteryDemonstrated", version = "1")
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
        List<JudgementId> judgements,
        @Nullable PriorLearningId priorLearning,
        LocalDate effectiveOn)
        implements AssessmentEvent {}
