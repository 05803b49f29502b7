package org.cairn.query.registrar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether a transcript of this number was sealed with this content. Whoever does not have the hash learns nothing.
///
/// @param format   in which form it has this hash: `json`, `pdf` or `elmo`
/// @param asOf     the day that it speaks of
/// @param sealedOn when it was sealed
/// @param newest   whether the learner has none that was sealed later
public record Verification(
        String number,
        boolean matches,
        @Nullable String format,
        @Nullable LocalDate asOf,
        @Nullable LocalDate sealedOn,
        @Nullable Boolean newest) {}
