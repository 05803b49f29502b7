package org.cairn.projections;

import java.time.Duration;
import java.util.List;

/// What a rebuild did.
///
/// @param readModels that were built anew
/// @param events     that were taken in
public record Rebuilt(List<String> readModels, long events, Duration took) {
    public long eventsPerSecond() {
        return Math.round(events / Math.max(took.toNanos() / 1e9, 1e-9));
    }
}
