package org.cairn.contracts.assessment;

import org.jspecify.annotations.Nullable;

/// The bounds of the time that marking one piece of work takes.
final class Minutes {

    private static final int MOST = 10_000;

    static void require(@Nullable Integer minutesSpent) {
        if (minutesSpent != null && (minutesSpent < 0 || minutesSpent > MOST)) {
            throw new IllegalArgumentException("minutesSpent must be 0 to %d".formatted(MOST));
        }
    }

    private Minutes() {}
}
