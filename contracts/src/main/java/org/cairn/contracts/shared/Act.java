package org.cairn.contracts.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who acts, for which academic date, and when the act reached us.
///
/// @param actor       who really acts; from the one resolver, never from a request's body
/// @param actingFor   whose act it was, where someone else records it for them; null otherwise
/// @param effectiveOn the academic date from which it counts, in the institution's zone
/// @param receivedOn  today in the institution's zone when the command came in; decisions read no clock
/// @param historical  the actor's authorisation to load history with its own dates, or null for an act of the day.
///                    It relaxes rules about order in time, never structural ones
public record Act(
        PersonId actor,
        @Nullable PersonId actingFor,
        LocalDate effectiveOn,
        LocalDate receivedOn,
        @Nullable AuthorisationId historical) {

    /// An act of the day, by the actor in person.
    public static Act of(PersonId actor, LocalDate effectiveOn, LocalDate receivedOn) {
        return new Act(actor, null, effectiveOn, receivedOn, null);
    }

    /// Whose act it counts as: the assessor of a judgement, the approver of a milestone.
    public PersonId person() {
        return actingFor == null ? actor : actingFor;
    }

    /// Whether it is dated after today.
    public boolean isAhead() {
        return effectiveOn.isAfter(receivedOn);
    }

    public boolean isHistorical() {
        return historical != null;
    }
}
