package org.cairn.contracts.operations;

import java.util.List;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that a change of a platform be recorded. `system` is a code.
public record ChangePlatform(
        OperationId operation, String system, PlatformChange kind, boolean breaking, List<SectionId> sections, Act act)
        implements Command {

    public ChangePlatform {
        Codes.require("system", system);
        sections = List.copyOf(sections);
    }

    @Override
    public Object boundary() {
        return operation;
    }
}
