package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.cairn.projections.ConsumedTable.Read;
import org.cairn.projections.ForeignRecordTable.Foreign;

/// Writes what came from the topics: rows, parked events, records that are none of ours, and offsets in one
/// transaction, and only as long as the
/// partitions are this worker's.
final class TopicWriter {
    private static final int ATTEMPTS = 20;

    private final Transactions transactions;

    TopicWriter(Transactions transactions) {
        this.transactions = transactions;
    }

    /// An event with where it came from.
    record Come(TopicPartition partition, long offset, Decoded event) {}

    /// @param offsets where each target is to go on: what is before that it has taken in already
    /// @throws PartitionLost  if another worker has one of the partitions; nothing is written then
    /// @throws MovedByAnother if a generation is not live any more; nothing is written then
    void write(
            List<Target> targets,
            Map<TopicPartition, Map<Target, Long>> offsets,
            Collection<Read> read,
            List<Come> come,
            Collection<Foreign> foreign)
            throws SQLException {
        for (var attempt = 1; ; attempt++) {
            try {
                transactions.briefly(connection -> {
                    PartitionTable.hold(
                            connection, read.stream().map(Read::claim).toList());
                    PositionTable.share(connection, targets);
                    for (var target : targets) offer(connection, target, offsets, come);
                    ForeignRecordTable.add(connection, foreign);
                    ConsumedTable.advance(connection, targets, read);
                    return true;
                });
                return;
            } catch (SQLException refused) {
                // Workers add to the same sums: now and then two of them wait for each other.
                if (!SqlStates.isPassing(refused) || attempt == ATTEMPTS) throw refused;
            }
        }
    }

    private static void offer(
            Connection connection, Target target, Map<TopicPartition, Map<Target, Long>> offsets, List<Come> come)
            throws SQLException {
        var unseen = new TreeMap<Long, Decoded>();
        for (var each : come) {
            var from = offsets.getOrDefault(each.partition(), Map.of()).getOrDefault(target, 0L);
            if (each.offset() >= from) unseen.putIfAbsent(each.event().position(), each.event());
        }
        if (unseen.isEmpty()) return;
        new ModelWriter(connection, target, ParkedTable.sequences(connection, target))
                .offer(List.copyOf(unseen.values()));
    }
}
