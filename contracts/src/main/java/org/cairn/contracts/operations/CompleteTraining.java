package org.cairn.contracts.operations;

import java.time.LocalDate;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Asks that it be recorded that someone completed a course. `course` is a code.
public record CompleteTraining(
        OperationId operation,
        PersonId person,
        String course,
        @Nullable LocalDate expiresOn,
        Act act) implements Command {

    public CompleteTraining {
        Codes.require("course", course);
    }

    @Override
    public Object boundary() {
        return operation;
    }
}
