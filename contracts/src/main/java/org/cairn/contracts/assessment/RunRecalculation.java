package org.cairn.contracts.assessment;

import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that the marks of all on a pathway version be taken once by another policy. The actor is an authorised
/// examinations officer.
///
/// @param fingerprint of the preview that the actor saw
/// @param preview     as it is now, or as it was when this was recorded already
public record RunRecalculation(
        RecalculationId recalculation,
        PathwayVersionId pathway,
        PolicyVersionId policy,
        String fingerprint,
        RecalculationCause cause,
        String minutesRef,
        RecalculationPreview preview,
        Act act)
        implements Command {

    public RunRecalculation {
        Codes.require("minutesRef", minutesRef);
    }

    @Override
    public Object boundary() {
        return recalculation;
    }
}
