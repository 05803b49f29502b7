package org.cairn.projections;

import java.time.Duration;
import java.util.List;

/// What a rebuild did.
///
/// @param readModels that were built anew
/// @param events     that were taken in
/// @param took       all of it
/// @param comparedIn the part of it that the comparison with the live ones took
public record Rebuilt(List<String> readModels, long events, Duration took, Duration comparedIn, Comparison comparison) {

    /// Of the building; comparing is no part of it.
    public long eventsPerSecond() {
        return Math.round(events / Math.max(took.minus(comparedIn).toNanos() / 1e9, 1e-9));
    }
}
