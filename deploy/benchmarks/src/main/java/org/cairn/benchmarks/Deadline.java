package org.cairn.benchmarks;

import java.time.Duration;

/// Until when a part of a run may last. What does not look at it ends by itself.
///
/// @param nanos of [System#nanoTime]
record Deadline(long nanos) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanos >= 0;
    }
}
