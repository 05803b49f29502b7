package org.cairn.contracts.pathway;

import java.util.List;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What was agreed to be the design of a programme: with it drift is measured.
///
/// @param ratifiedBy those who agreed; two at least, or the minutes say who
/// @param minutesRef a code of the committee's minutes; null where two people ratified
/// @param supersedes the baseline in whose place it comes; null for the first
public record DesignBaseline(
        List<IndicatorTarget> indicators,
        ObservationPlan observationPlan,
        List<PersonId> ratifiedBy,
        @Nullable String minutesRef,
        @Nullable String supersedes) {

    public DesignBaseline {
        if (minutesRef != null) Codes.require("minutesRef", minutesRef);
        if (supersedes != null) Codes.require("supersedes", supersedes);
        indicators = List.copyOf(indicators);
        ratifiedBy = List.copyOf(ratifiedBy);
    }
}
