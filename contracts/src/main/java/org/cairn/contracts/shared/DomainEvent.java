package org.cairn.contracts.shared;

import java.time.LocalDate;

/// A fact. Immutable, in the past tense, with the academic date from which it counts.
public interface DomainEvent {

    /// The academic date from which the fact counts, in the institution's zone.
    LocalDate effectiveOn();
}
