package org.cairn.command.state;

import java.util.Map;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.assessment.AnchorEvent;
import org.cairn.contracts.assessment.AnchorId;
import org.cairn.contracts.assessment.AnchorRatingId;
import org.cairn.contracts.assessment.AnchorScriptAdopted;
import org.cairn.contracts.assessment.AnchorScriptRated;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// One anchor script and how it was rated. No enrolment reads it: it counts for no learner.
///
/// @param adopted null if there is no such anchor
/// @param ratings in the order in which they were recorded
public record AnchorState(@Nullable AnchorScriptAdopted adopted, Map<AnchorRatingId, AnchorScriptRated> ratings) {

    public static final Boundary<AnchorId, AnchorState> BOUNDARY =
            Boundary.of(Tags.ANCHOR, new AnchorState(null, Map.of()), AnchorState::with, AnchorEvent.class);

    AnchorState with(DomainEvent event) {
        return switch (event) {
            case AnchorScriptAdopted e -> new AnchorState(e, ratings);
            case AnchorScriptRated e -> new AnchorState(adopted, Grown.by(ratings, e.rating(), e));
            default -> this;
        };
    }
}
