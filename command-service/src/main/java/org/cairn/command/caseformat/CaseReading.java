package org.cairn.command.caseformat;

import java.util.List;
import org.cairn.contracts.framework.FrameworkDefinition;

/// What was read of a package.
///
/// @param notices what was not as it should be, in the order in which it was found; empty if all was well
public record CaseReading(FrameworkDefinition definition, List<CaseNotice> notices) {

    public CaseReading {
        notices = List.copyOf(notices);
    }
}
