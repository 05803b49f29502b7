package org.cairn.contracts.milestone;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.SealedText;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A node of the pathway's requirement was waived for one learner: it counts as met from that day on.
///
/// @param explanation sealed with the learner's key
/// @param authority   who waived it; of two other persons who then approve what rests on it
@Event(namespace = "milestone", name = "RequirementWaived", version = "1")
public record RequirementWaived(
        WaiverId waiver,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        String node,
        String grounds,
        @Nullable SealedText explanation,
        PersonId authority,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements MilestoneEvent {

    public RequirementWaived {
        Codes.require("node", node);
        Codes.require("grounds", grounds);
    }
}
