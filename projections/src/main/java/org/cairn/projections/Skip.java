package org.cairn.projections;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leaves a parked event out of its read models for good, because somebody said so, and lets those behind it go on.
final class Skip {
    private static final Logger LOG = LoggerFactory.getLogger(Skip.class);

    private final Transactions transactions;
    private final ParkedRetry retry;

    Skip(Transactions transactions, ParkedRetry retry) {
        this.transactions = transactions;
        this.retry = retry;
    }

    /// @param names of the read models
    /// @throws IllegalArgumentException if the event is parked in none of them, or not the first of its sequence
    Skipped run(List<String> names, long position, String reason, String by) throws SQLException {
        if (reason.isBlank()) throw new IllegalArgumentException("A reason is needed to leave an event out");
        if (by.isBlank()) throw new IllegalArgumentException("Whoever leaves an event out has to be named");
        return transactions.write(connection -> {
            var left = new ArrayList<String>();
            var taken = 0L;
            var parked = 0L;
            for (var target : retry.held(connection)) {
                if (!names.contains(target.model().name())) continue;
                var found = find(ParkedTable.of(connection, target), position);
                if (found == null) continue;
                SkippedTable.add(connection, found, reason.strip(), by.strip());
                var retried = retry.retry(connection, target);
                left.add(target.model().name());
                // The event itself was passed over, and is none that was taken in.
                taken += retried.taken() - 1;
                parked += retried.parked();
                LOG.warn("{} leaves out position {} ({}): {}", target.model().name(), position, by, reason.strip());
            }
            if (left.isEmpty()) {
                throw new IllegalArgumentException("Position %d is parked in none of %s".formatted(position, names));
            }
            return new Skipped(left, taken, parked);
        });
    }

    private static @Nullable ParkedEvent find(List<ParkedEvent> parked, long position) {
        for (var event : parked) {
            if (event.position() != position) continue;
            // By sequence and position: the first of its sequence is what holds the others up.
            var first = parked.stream()
                    .filter(other -> other.sequence().equals(event.sequence()))
                    .findFirst()
                    .orElse(event);
            if (first.position() == position) return event;
            throw new IllegalArgumentException(
                    "Position %d only waits for position %d, which holds up %s: skip that one"
                            .formatted(position, first.position(), event.sequence()));
        }
        return null;
    }
}
