package org.cairn.contracts.operations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.Decimals;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Asks that someone be assigned to sections. `role` is a code.
public record AssignStaff(
        OperationId operation,
        PersonId person,
        String role,
        BigDecimal fte,
        List<SectionId> sections,
        @Nullable LocalDate until,
        @Nullable OperationId replaces,
        Act act)
        implements Command {

    public AssignStaff {
        fte = Decimals.plain(fte);
        Codes.require("role", role);
        sections = List.copyOf(sections);
    }

    @Override
    public Object boundary() {
        return operation;
    }
}
