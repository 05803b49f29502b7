package org.cairn.contracts.framework;

import java.time.LocalDate;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that a framework version be deprecated.
///
/// @param replacedBy      what to use instead, or null
/// @param lastEnrolmentOn the last day on which learners may be enrolled on pathways that rest on it
public record DeprecateFrameworkVersion(
        FrameworkVersionId id, @Nullable FrameworkVersionId replacedBy, LocalDate lastEnrolmentOn, Act act)
        implements Command {

    @Override
    public Object boundary() {
        return id.framework();
    }
}
