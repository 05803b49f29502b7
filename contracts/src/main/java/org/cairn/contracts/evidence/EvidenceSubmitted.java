package org.cairn.contracts.evidence;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Tags;

/// A learner submitted work for one or more competencies.
@Event(namespace = "evidence", name = "EvidenceSubmitted", version = "1")
public record EvidenceSubmitted(
        EvidenceId evidence,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        List<CompetencyCode> competencies,
        Artefact artefact,
        EvidenceMode mode,
        LocalDate effectiveOn)
        implements EvidenceEvent {}
