package org.cairn.contracts.milestone;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.SealedText;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// The learner appealed against a decision.
///
/// @param statement sealed with the learner's key
/// @param decidedOn the day of the decision
@Event(namespace = "milestone", name = "AppealLodged", version = "1")
public record AppealLodged(
        AppealId appeal,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        Contested against,
        String grounds,
        @Nullable SealedText statement,
        LocalDate decidedOn,
        LocalDate effectiveOn)
        implements MilestoneEvent {

    public AppealLodged {
        Codes.require("grounds", grounds);
    }
}
