package org.cairn.contracts.evidence;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;

/// Evidence was withdrawn. Its marks count for no verdict from now on; what was granted before stays, and is named
/// here.
///
/// @param stillRetained whether the work itself is kept
/// @param standing      competencies that are mastered by a verdict which rests on a judgement of it
@Event(namespace = "evidence", name = "EvidenceWithdrawn", version = "1")
public record EvidenceWithdrawn(
        EvidenceId evidence,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        String cause,
        boolean stillRetained,
        List<CompetencyCode> standing,
        LocalDate effectiveOn)
        implements EvidenceEvent {

    public EvidenceWithdrawn {
        Codes.require("cause", cause);
    }
}
