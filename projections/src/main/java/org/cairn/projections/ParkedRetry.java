package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.cairn.eventstore.EventLog;

/// Offers parked events to their read models again: each sequence in order, up to the first that is refused again.
final class ParkedRetry {
    private final EventLog log;
    private final EventDecoder decoder;
    private final Generations generations;
    private final Transactions transactions;

    ParkedRetry(EventLog log, EventDecoder decoder, Generations generations, Transactions transactions) {
        this.log = log;
        this.decoder = decoder;
        this.generations = generations;
        this.transactions = transactions;
    }

    /// All that is parked in the live read models.
    Retried run() throws SQLException {
        return transactions.write(connection -> {
            var taken = 0L;
            var parked = 0L;
            for (var target : held(connection)) {
                var retried = retry(connection, target);
                taken += retried.taken();
                parked += retried.parked();
            }
            return new Retried(taken, parked);
        });
    }

    /// The live generations that can be fed, held until the end of the transaction.
    ///
    /// In every state: a swap that we wait for makes another entry the live one, and that one is held, too.
    List<Target> held(Connection connection) throws SQLException {
        return generations.feedable(PositionTable.lock(connection, "live", "next", "previous"));
    }

    /// What is parked in one generation, which the caller holds.
    Retried retry(Connection connection, Target target) throws SQLException {
        var parked = ParkedTable.of(connection, target);
        var refused = new HashSet<String>();
        var taken = 0L;
        for (var event : parked) {
            if (refused.contains(event.sequence())) continue;
            if (retry(connection, target, event)) taken++;
            else refused.add(event.sequence());
        }
        return new Retried(taken, parked.size() - taken);
    }

    /// The event alone, as if nothing of its sequence were parked; if it is refused it is parked again.
    private boolean retry(Connection connection, Target target, ParkedEvent event) throws SQLException {
        var stored = log.read(event.position() - 1, 1);
        ParkedTable.unpark(connection, target, event.position());
        return new ModelWriter(connection, target, new HashMap<>()).offer(decoder.decode(stored));
    }
}
