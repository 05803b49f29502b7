package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a version of a rubric be published.
public record PublishRubricVersion(RubricVersionId id, Rubric definition, Act act) implements Command {

    @Override
    public Object boundary() {
        return id.rubric();
    }
}
