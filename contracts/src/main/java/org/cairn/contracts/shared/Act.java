package org.cairn.contracts.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who acts, for which academic date, and when the act reached us.
///
/// @param actor       who acts; from the one resolver, never from a request's body
/// @param effectiveOn the academic date from which it counts, in the institution's zone
/// @param receivedOn  today in the institution's zone when the command came in; decisions read no clock
/// @param historical  the authorisation by which history is loaded with its own dates, or null for an act of the day.
///                    It relaxes rules about order in time, never structural ones
public record Act(
        PersonId actor,
        LocalDate effectiveOn,
        LocalDate receivedOn,
        @Nullable AuthorisationId historical) {

    /// Whether it is dated after today.
    public boolean isAhead() {
        return effectiveOn.isAfter(receivedOn);
    }

    public boolean isHistorical() {
        return historical != null;
    }
}
