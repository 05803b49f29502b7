package org.cairn.contracts.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// Mastery of a competency was taken back, at whatever level. From its date on it does not count.
///
/// What is still shown without it is granted by another event that follows at once. Nothing else is taken back with it:
/// what rests on it is named, and decided on by those whose matter it is.
///
/// @param level       the highest level that was taken back
/// @param setAside    judgements that do not count any more
/// @param trigger     the id of what led to it; null if there is none
/// @param dependents  ids of approvals of milestones that rest on it, as it was known then
@Event(namespace = "assessment", name = "MasteryRescinded", version = "1")
public record MasteryRescinded(
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        CompetencyCode competency,
        String level,
        RescissionCause cause,
        List<JudgementId> setAside,
        @Nullable UUID trigger,
        List<UUID> dependents,
        PersonId officer,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements AssessmentEvent {

    public MasteryRescinded {
        setAside = List.copyOf(setAside);
        dependents = List.copyOf(dependents);
    }
}
