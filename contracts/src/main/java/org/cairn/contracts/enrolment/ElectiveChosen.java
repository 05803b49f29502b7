package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Tags;

/// A learner chose an option of a choice group.
///
/// @param offeredOptions all that could be chosen from at that time
@Event(namespace = "enrolment", name = "ElectiveChosen", version = "1")
public record ElectiveChosen(
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        String choiceGroup,
        String option,
        List<String> offeredOptions,
        LocalDate effectiveOn)
        implements EnrolmentEvent {}
