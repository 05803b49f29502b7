package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Tags;

/// A learner chose another option of a choice group in the place of one.
///
/// @param offeredOptions all that could be chosen from at that time
/// @param fallsAway      competencies that were worked on and do not count in the group any more; mastery of them stays
@Event(namespace = "enrolment", name = "ChoiceChanged", version = "1")
public record ChoiceChanged(
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        String choiceGroup,
        String from,
        String to,
        List<String> offeredOptions,
        List<CompetencyCode> fallsAway,
        LocalDate effectiveOn)
        implements EnrolmentEvent {}
