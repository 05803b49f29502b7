package org.cairn.contracts.authorisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From when until when, both days included.
///
/// @param until null = until it is ended
public record Term(LocalDate from, @Nullable LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
