package org.cairn.contracts.operations;

import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Asks that time that someone spent be recorded.
public record LogWorkload(
        OperationId operation,
        PersonId person,
        Activity activity,
        int minutes,
        @Nullable PathwayId pathway,
        @Nullable SectionCode section,
        Act act)
        implements Command {

    @Override
    public Object boundary() {
        return operation;
    }
}
