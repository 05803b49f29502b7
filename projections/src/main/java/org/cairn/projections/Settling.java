package org.cairn.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says, for read models that are fed from the topics, up to which event they hold everything.
///
/// Every worker does it, for what all of them have written: no read model depends on one worker.
final class Settling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Generations generations;
    private final Reached reached;
    private final Thread thread;

    Settling(Transactions transactions, Generations generations, Reached reached) {
        this.transactions = transactions;
        this.generations = generations;
        this.reached = reached;
        thread = Thread.ofPlatform().name("cairn-settling").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (true) {
            var pause = PAUSE;
            try {
                reached.set(settle());
            } catch (SQLException failed) {
                LOG.debug("Positions are not settled at the moment: {}", failed.toString());
                pause = AFTER_A_FAILURE;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private List<Target> settle() throws SQLException {
        return transactions.briefly(connection -> {
            ConsumedTable.settle(connection);
            return generations.feedable(PositionTable.all(connection));
        });
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
