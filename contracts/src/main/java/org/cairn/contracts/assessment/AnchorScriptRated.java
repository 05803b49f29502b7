package org.cairn.contracts.assessment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// An assessor marked an anchor script. It counts for no learner.
///
/// @param pathway       the one that the anchor was adopted on, with its scale
/// @param level         the level of the scale that the score reaches
/// @param reference     the score that the panel agreed on; `score` less this is how lenient the assessor was
/// @param blindToAnchor whether the assessor did not know that it was an anchor, or what the panel had agreed on
/// @param occasion      a code: on which round of rating, for example `2026-autumn`; each assessor rates an anchor
///                      once in each
/// @param minutesSpent  how long the assessor took
@Event(namespace = "assessment", name = "AnchorScriptRated", version = "1")
public record AnchorScriptRated(
        AnchorRatingId rating,
        @EventTag(key = Tags.ANCHOR) AnchorId anchor,
        PathwayVersionId pathway,
        CompetencyCode competency,
        @Nullable RubricVersionId rubric,
        List<JudgedCriterion> criteria,
        Score score,
        String level,
        Score reference,
        boolean blindToAnchor,
        String occasion,
        @Nullable Integer minutesSpent,
        @EventTag(key = Tags.PERSON) PersonId assessor,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements AnchorEvent {

    public AnchorScriptRated {
        Codes.require("occasion", occasion);
        criteria = List.copyOf(criteria);
    }
}
