package org.cairn.contracts.assessment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A reference work was adopted, with the mark that a panel agreed on. Assessors mark it again and again over the
/// years: that tells whether marking became softer or learners became better.
///
/// @param pathway    on whose scale it is marked; later versions of the pathway go on using it
/// @param competency for which it is marked
/// @param work       the reference work, with nothing in it that names its author
/// @param criteria   the reference levels; empty where there is no rubric
/// @param score      the reference score
/// @param level      the level of the scale that it reaches
/// @param panel      who agreed on it; at least two
/// @param minutesRef a code: where the panel's minutes are kept
@Event(namespace = "assessment", name = "AnchorScriptAdopted", version = "1")
public record AnchorScriptAdopted(
        @EventTag(key = Tags.ANCHOR) AnchorId anchor,
        PathwayVersionId pathway,
        CompetencyCode competency,
        Artefact work,
        ScaleVersionId scale,
        @Nullable RubricVersionId rubric,
        List<JudgedCriterion> criteria,
        Score score,
        String level,
        List<PersonId> panel,
        @Nullable String minutesRef,
        LocalDate effectiveOn)
        implements AnchorEvent {

    public AnchorScriptAdopted {
        criteria = List.copyOf(criteria);
        panel = List.copyOf(panel);
        if (minutesRef != null) Codes.require("minutesRef", minutesRef);
    }
}
