package org.cairn.command.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.cairn.eventstore.EventLog;
import org.jspecify.annotations.Nullable;

/// How far the log is published.
///
/// @param left         until others may take the lease
/// @param events       that are not published
/// @param waitingSince when the first of those was recorded; null if there is none
record Lag(
        @Nullable String holder,
        long epoch,
        Duration left,
        long published,
        long head,
        long events,
        @Nullable Instant waitingSince) {

    static Lag now(EventLog log, RelayTable table) throws SQLException {
        var standing = table.standing();
        var head = Math.max(log.head(), standing.position());
        var first = head == standing.position()
                ? null
                : log.read(standing.position(), 1).stream().findFirst().orElse(null);
        return new Lag(
                standing.holder(),
                standing.epoch(),
                standing.left(),
                standing.position(),
                head,
                head - standing.position(),
                first == null ? null : first.recordedAt());
    }
}
