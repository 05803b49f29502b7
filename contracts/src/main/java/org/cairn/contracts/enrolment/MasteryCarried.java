package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Tags;

/// What was mastered in one framework version counts in another, as a ratified crosswalk has it.
///
/// @param pathway     the version that the learner is on now
/// @param competency  of the new framework version
/// @param carriedFrom of the old one
/// @param provisional whether something is still to be shown before it counts
/// @param judgements  on which the old mastery rests
@Event(namespace = "enrolment", name = "MasteryCarried", version = "1")
public record MasteryCarried(
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        CompetencyCode competency,
        CompetencyCode carriedFrom,
        CrosswalkId crosswalk,
        CarryRule carryRule,
        FrameworkVersionId fromVersion,
        FrameworkVersionId toVersion,
        boolean provisional,
        List<UUID> judgements,
        LocalDate effectiveOn)
        implements EnrolmentEvent {}
