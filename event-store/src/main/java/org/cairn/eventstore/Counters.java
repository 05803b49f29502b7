package org.cairn.eventstore;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// What the engine has done since it was started.
final class Counters {
    final LongAdder appends = new LongAdder();
    final LongAdder events = new LongAdder();
    final LongAdder batches = new LongAdder();
    final LongAdder sourcedFromMemory = new LongAdder();
    final LongAdder sourcedFromTable = new LongAdder();

    void batch(List<PendingAppend> committed) {
        batches.increment();
        appends.add(committed.size());
        committed.forEach(append -> events.add(append.events.size()));
    }
}
