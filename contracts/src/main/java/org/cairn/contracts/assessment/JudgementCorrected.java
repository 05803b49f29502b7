package org.cairn.contracts.assessment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.SealedText;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// The mark of a judgement was corrected. The old one stays on record; from now on the new one counts.
///
/// @param corrects    the judgement, also where its mark had been corrected before
/// @param replaces    the correction before this one; null if this is the first
/// @param cause       a code: why
/// @param scoreBefore what the judgement said until now
/// @param capped      at most this counts, as it is a resit; null if there is no cap
/// @param stillStands the level at which the competency stays mastered although the marks, as they are now, do not
///                    show it any more; null if they do, or if it was not mastered. Nothing is taken away by a
///                    correction
/// @param person      who corrected it: the assessor, or another who is authorised
@Event(namespace = "assessment", name = "JudgementCorrected", version = "1")
public record JudgementCorrected(
        CorrectionId correction,
        JudgementId corrects,
        @Nullable CorrectionId replaces,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        CompetencyCode competency,
        String cause,
        Score scoreBefore,
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

    public JudgementCorrected {
        Codes.require("cause", cause);
        criteria = List.copyOf(criteria);
    }
}
