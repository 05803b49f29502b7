package org.cairn.eventstore;

import java.time.Duration;
import java.util.List;

/// All committed events in commit order, for readers that follow the log.
///
/// Positions are dense: 1, 2, 3, … without a gap, and an event becomes visible only when every event with a
/// lower position is. So a reader that remembers the last position it has seen, and asks for what lies beyond,
/// never skips an event.
public interface EventLog {
    /// The position of the last committed event; 0 if there is none.
    long head();

    /// The events at `after + 1`, `after + 2`, …, ascending and without a gap.
    ///
    /// @return at most `limit` events; empty if there is none beyond `after`
    List<StoredEvent> read(long after, int limit);

    /// Waits until there is an event beyond `position`, or the time is out.
    ///
    /// Returns at once if there is one. Appends of other processes are noticed within 100 ms.
    ///
    /// @return the head as last seen: greater than `position`, unless the time ran out
    long awaitBeyond(long position, Duration timeout) throws InterruptedException;
}
