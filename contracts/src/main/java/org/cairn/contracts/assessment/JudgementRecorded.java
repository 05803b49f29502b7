package org.cairn.contracts.assessment;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.Tags;

/// An authorised assessor judged a piece of evidence for one competency.
@Event(namespace = "assessment", name = "JudgementRecorded", version = "1")
public record JudgementRecorded(
        JudgementId judgement,
        EvidenceId evidence,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        CompetencyCode competency,
        Score score,
        String level,
        PersonId assessor,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements AssessmentEvent {}
