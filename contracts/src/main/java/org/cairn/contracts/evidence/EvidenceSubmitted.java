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
import org.jspecify.annotations.Nullable;

/// A learner submitted work for one or more competencies.
///
/// @param authors       all of them with their shares, if the learner made it together with others; empty otherwise
/// @param circumstances null where nothing is said of them
@Event(namespace = "evidence", name = "EvidenceSubmitted", version = "2")
public record EvidenceSubmitted(
        EvidenceId evidence,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        List<CompetencyCode> competencies,
        Artefact artefact,
        EvidenceMode mode,
        List<AuthorShare> authors,
        @Nullable Circumstances circumstances,
        LocalDate effectiveOn)
        implements EvidenceEvent {

    /// Work of one author, of whose circumstances nothing is said.
    public EvidenceSubmitted(
            EvidenceId evidence,
            EnrolmentId enrolment,
            LearnerId learner,
            PathwayVersionId pathway,
            List<CompetencyCode> competencies,
            Artefact artefact,
            EvidenceMode mode,
            LocalDate effectiveOn) {
        this(evidence, enrolment, learner, pathway, competencies, artefact, mode, List.of(), null, effectiveOn);
    }
}
