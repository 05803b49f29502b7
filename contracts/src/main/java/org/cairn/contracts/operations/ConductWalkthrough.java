package org.cairn.contracts.operations;

import java.util.List;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that what an observer saw be recorded. The actor is the observer.
public record ConductWalkthrough(
        OperationId operation,
        SectionId section,
        ObservationRubricVersionId rubric,
        List<ItemScore> scores,
        List<String> notObserved,
        Act act)
        implements Command {

    public ConductWalkthrough {
        scores = List.copyOf(scores);
        notObserved = List.copyOf(notObserved);
    }

    @Override
    public Object boundary() {
        return operation;
    }
}
