package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairn.eventstore.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds read models anew beside the live ones, compares them, and swaps them in.
///
/// The live ones serve and are fed until the moment of the swap, which waits for their writer and lasts milliseconds.
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final EventLog log;
    private final Generations generations;
    private final Transactions transactions;
    private final RebuildLock lock;
    private final Loader loader;
    private final Comparing comparing;
    private final ParkedRetry retry;

    Rebuild(
            EventLog log,
            Generations generations,
            Transactions transactions,
            RebuildLock lock,
            Loader loader,
            Comparing comparing,
            ParkedRetry retry) {
        this.log = log;
        this.generations = generations;
        this.transactions = transactions;
        this.lock = lock;
        this.loader = loader;
        this.comparing = comparing;
        this.retry = retry;
    }

    /// @throws IllegalStateException if another rebuild is under way
    /// @throws DifferentRebuild      if the new ones differ from the live ones, and that is to be refused
    Rebuilt of(List<ReadModel> models, Differences differences, RebuildProgress progress)
            throws SQLException, InterruptedException {
        return lock.hold(holder -> build(models, differences, holder, progress));
    }

    private Rebuilt build(List<ReadModel> models, Differences differences, Connection holder, RebuildProgress progress)
            throws SQLException, InterruptedException {
        var names = models.stream().map(ReadModel::name).toList();
        var start = System.nanoTime();
        LOG.info("Rebuilding {}", names);
        var loaded = loader.load(generations.createNext(models), progress);
        tidy(holder, loaded);
        loaded = sum(loaded);
        // Tidying large tables takes its time, and the log goes on meanwhile.
        loaded = loader.load(loaded, progress);
        var built = System.nanoTime();
        progress.comparing();
        var compared = comparing.of(loaded);
        if (!compared.comparison().unexplained().isEmpty()) {
            var different = new DifferentRebuild(compared.comparison());
            LOG.warn(different.getMessage());
            if (differences == Differences.REFUSE) throw different;
        }
        var comparedIn = Duration.ofNanos(System.nanoTime() - built);
        var swapped = swap(loader.load(level(compared.built()), progress), differences);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var rebuilt = new Rebuilt(names, swapped, took, comparedIn, compared.comparison());
        LOG.info("Rebuilt {}: {} events, {} events/s", names, rebuilt.events(), rebuilt.eventsPerSecond());
        return rebuilt;
    }

    /// All at the position of the one that is furthest.
    private List<Target> level(List<Target> targets) throws SQLException {
        var furthest = targets.stream().mapToLong(Target::position).max().orElse(0);
        var level = new ArrayList<Target>();
        for (var target : targets) level.add(loader.to(furthest, target));
        return level;
    }

    /// From here on each batch adds to the sums.
    private List<Target> sum(List<Target> loaded) throws SQLException {
        var summed = new ArrayList<Target>();
        for (var target : loaded) {
            var sums = target.model().fold().rows().stream()
                    .map(Rows::sums)
                    .filter(Objects::nonNull)
                    .map(target.space()::in)
                    .toList();
            if (!sums.isEmpty()) transactions.write(connection -> sum(connection, target, sums));
            summed.add(target.withSums());
        }
        return List.copyOf(summed);
    }

    private static Target sum(Connection connection, Target target, List<String> sums) throws SQLException {
        Transactions.waitAsLongAsItTakes(connection);
        PositionTable.requireUnmoved(PositionTable.lock(connection, "next"), target);
        try (var statement = connection.createStatement()) {
            // All rows at once, unlike what is added by batches; and sorts that do not fit would go to disk.
            statement.execute("""
                    SET LOCAL enable_hashjoin = on;
                    SET LOCAL enable_mergejoin = on;
                    SET LOCAL enable_seqscan = on;
                    SET LOCAL work_mem = '128MB'
                    """);
            for (var sum : sums) statement.execute(sum);
            for (var table : Table.of(connection, target.space())) statement.execute("ANALYZE " + table.qualified());
        }
        return target;
    }

    /// Without it the planner knows nothing of the new tables, and no index answers alone.
    private static void tidy(Connection connection, List<Target> targets) throws SQLException {
        Transactions.waitAsLongAsItTakes(connection);
        for (var target : targets) {
            for (var table : Table.of(connection, target.space())) {
                try (var statement = connection.createStatement()) {
                    statement.execute("VACUUM (ANALYZE) " + table.qualified());
                }
            }
        }
    }

    /// @return the position of the new generations
    private long swap(List<Target> loaded, Differences differences) throws SQLException {
        return transactions.write(connection -> {
            var entries = PositionTable.lock(connection, "live", "next", "previous");
            loaded.forEach(target -> PositionTable.requireUnmoved(entries, target));
            // No reader may see a position go back, unless the log itself has gone back.
            var live = entries.stream()
                    .filter(entry -> entry.state().equals("live"))
                    .mapToLong(PositionTable.Entry::position)
                    .max()
                    .orElse(0);
            // What workers have read out of order from the topics, they will not read again.
            live = Math.max(live, ConsumedTable.furthest(connection));
            var reachable = differences == Differences.ACCEPT ? Math.min(live, log.head()) : live;
            var targets = loader.to(reachable, loaded, connection);
            for (var target : targets) {
                // What was parked on the way may be taken in by now, or be skipped.
                retry.retry(connection, target);
                generations.swap(connection, target);
            }
            return targets.getFirst().position();
        });
    }
}
