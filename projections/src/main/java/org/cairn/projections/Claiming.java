package org.cairn.projections;

import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Claims partitions for a worker, also from one that has fallen silent while it held them.
final class Claiming {
    private static final Logger LOG = LoggerFactory.getLogger(Claiming.class);
    private static final int ATTEMPTS = 6;

    private final Transactions transactions;
    private final String worker;

    Claiming(Transactions transactions, String worker) {
        this.transactions = transactions;
        this.worker = worker;
    }

    Claim claim(TopicPartition partition, Topic topic) throws SQLException {
        for (var attempt = 1; ; attempt++) {
            try {
                return transactions.briefly(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("SET LOCAL lock_timeout = '5s'");
                    }
                    return PartitionTable.claim(connection, partition, topic, worker);
                });
            } catch (SQLException refused) {
                var again = SqlStates.isLockTimeout(refused) || SqlStates.isPassing(refused);
                if (!again || attempt == ATTEMPTS) throw refused;
                var ended = transactions.briefly(PartitionTable::endSilent);
                if (ended > 0) LOG.warn("Ended {} sessions of workers that were silent and held {}", ended, partition);
            }
        }
    }
}
