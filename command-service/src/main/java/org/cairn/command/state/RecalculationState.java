package org.cairn.command.state;

import org.cairn.command.decision.Boundary;
import org.cairn.contracts.assessment.RecalculationEvent;
import org.cairn.contracts.assessment.RecalculationId;
import org.cairn.contracts.assessment.RecalculationRun;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// One recalculation.
///
/// @param run null if there is no such recalculation
public record RecalculationState(@Nullable RecalculationRun run) {

    public static final Boundary<RecalculationId, RecalculationState> BOUNDARY = Boundary.of(
            Tags.RECALCULATION, new RecalculationState(null), RecalculationState::with, RecalculationEvent.class);

    RecalculationState with(DomainEvent event) {
        return event instanceof RecalculationRun recorded ? new RecalculationState(recorded) : this;
    }
}
