package org.cairn.contracts.operations;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a version of a rubric for observing practice be published.
public record PublishObservationRubric(ObservationRubricVersionId rubric, ObservationRubric definition, Act act)
        implements Command {

    @Override
    public Object boundary() {
        return rubric.rubric();
    }
}
