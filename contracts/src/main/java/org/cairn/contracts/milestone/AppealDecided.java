package org.cairn.contracts.milestone;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.SealedText;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A panel decided on an appeal. The result itself stays as it is until a further event changes it.
///
/// @param panel   none of whom had decided before
/// @param reasons sealed with the learner's key
@Event(namespace = "milestone", name = "AppealDecided", version = "1")
public record AppealDecided(
        AppealId appeal,
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId pathway,
        Contested against,
        AppealOutcome outcome,
        String grounds,
        @Nullable SealedText reasons,
        List<PersonId> panel,
        LocalDate effectiveOn)
        implements MilestoneEvent {

    public AppealDecided {
        Codes.require("grounds", grounds);
        panel = List.copyOf(panel);
    }
}
