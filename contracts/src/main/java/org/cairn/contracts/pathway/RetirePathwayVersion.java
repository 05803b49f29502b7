package org.cairn.contracts.pathway;

import java.time.LocalDate;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that nobody enrol on a version of a pathway any more, and that those enrolled have until a day to finish. Asked
/// again with a later day, it gives them longer.
public record RetirePathwayVersion(PathwayVersionId id, LocalDate teachOutUntil, Act act) implements Command {

    @Override
    public Object boundary() {
        return id.pathway();
    }
}
