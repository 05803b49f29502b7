package org.cairn.contracts.credential;

import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// Notional workload: in ECTS where possible, in hours, or in both.
public record Workload(@Nullable Score ects, @Nullable Score hours) {

    public Workload {
        if (ects == null && hours == null) throw new IllegalArgumentException("workload says ects, hours, or both");
        if (!isPositive(ects) || !isPositive(hours)) {
            throw new IllegalArgumentException("workload is more than 0 and at most 100000");
        }
    }

    private static boolean isPositive(@Nullable Score amount) {
        return amount == null
                || !Score.of(0).atLeast(amount) && Score.of(100_000).atLeast(amount);
    }
}
