package org.cairn.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings back the generation before: catches it up and makes it the live one again. The one that was live is kept, so
/// that the next rollback undoes this one.
final class Rollback {
    private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

    private final Generations generations;
    private final Transactions transactions;
    private final RebuildLock lock;
    private final Loader loader;
    private final ParkedRetry retry;

    Rollback(Generations generations, Transactions transactions, RebuildLock lock, Loader loader, ParkedRetry retry) {
        this.generations = generations;
        this.transactions = transactions;
        this.lock = lock;
        this.loader = loader;
        this.retry = retry;
    }

    /// @throws IllegalStateException if there is no generation before, or none that this release can feed
    RolledBack of(ReadModel model, RebuildProgress progress) throws SQLException, InterruptedException {
        return lock.hold(_ -> {
            var start = System.nanoTime();
            var previous = generations.previous(model);
            var back = swap(loader.load(List.of(previous), progress).getFirst());
            LOG.warn("{} is rolled back to generation {}", model.name(), back.generation());
            return new RolledBack(
                    model.name(),
                    back.generation(),
                    back.position() - previous.position(),
                    back.position(),
                    Duration.ofNanos(System.nanoTime() - start));
        });
    }

    private Target swap(Target loaded) throws SQLException {
        return transactions.write(connection -> {
            var entries = PositionTable.lock(connection, "live", "next", "previous");
            PositionTable.requireUnmoved(entries, loaded);
            var live = PositionTable.find(entries, loaded.model().name(), "live")
                    .map(PositionTable.Entry::position)
                    .orElse(0L);
            live = Math.max(live, ConsumedTable.furthest(connection));
            var target = loader.to(live, List.of(loaded), connection).getFirst();
            retry.retry(connection, target);
            generations.exchange(connection, target);
            return target;
        });
    }
}
