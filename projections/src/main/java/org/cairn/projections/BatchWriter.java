package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Writes a batch into read models: rows, parked events and positions in one transaction.
final class BatchWriter {
    private final Transactions transactions;

    BatchWriter(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param events ascending and without a gap
    /// @return the same targets, at the position of the last event
    /// @throws MovedByAnother if a target is not where it was; nothing is written then
    List<Target> write(List<Target> targets, List<Decoded> events) throws SQLException {
        return transactions.write(connection -> {
            var entries = PositionTable.lock(connection, targets);
            targets.forEach(target -> PositionTable.requireUnmoved(entries, target));
            return write(connection, targets, events);
        });
    }

    /// The same inside a transaction that holds the positions already.
    List<Target> write(Connection connection, List<Target> targets, List<Decoded> events) throws SQLException {
        if (events.isEmpty()) return targets;
        var last = events.getLast().position();
        var reached = new ArrayList<Target>();
        for (var target : targets) {
            if (target.position() >= last) {
                reached.add(target);
                continue;
            }
            var unseen = (int) Math.max(0, target.position() - events.getFirst().position() + 1);
            new ModelWriter(connection, target, ParkedTable.sequences(connection, target))
                    .offer(events.subList(unseen, events.size()));
            PositionTable.advance(connection, target, last);
            reached.add(target.at(last));
        }
        return List.copyOf(reached);
    }
}
