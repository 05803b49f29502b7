package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.cairn.eventstore.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds read models anew beside the live ones, and swaps them in.
///
/// The live ones serve and are fed until the moment of the swap, which waits for their writer and lasts milliseconds.
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    /// Held by whoever rebuilds, in whatever process.
    private static final long REBUILD_LOCK = 427020087152L;

    private static final Duration QUIET = Duration.ofMillis(200);
    private static final int BATCH_EVENTS = 4_000;
    /// How far behind the log the swap may begin: what is missing is fed while the live generation is held.
    private static final int LAST_GAP_EVENTS = 1_000;

    private final EventLog log;
    private final EventDecoder decoder;
    private final Generations generations;
    private final BatchWriter writer;
    private final Transactions transactions;
    private final DataSource projector;

    Rebuild(
            EventLog log,
            EventDecoder decoder,
            Generations generations,
            BatchWriter writer,
            Transactions transactions,
            DataSource projector) {
        this.log = log;
        this.decoder = decoder;
        this.generations = generations;
        this.writer = writer;
        this.transactions = transactions;
        this.projector = projector;
    }

    /// Whether any process rebuilds at the moment.
    static boolean isUnderWay(Connection connection) throws SQLException {
        return query(connection, """
                SELECT EXISTS (
                       SELECT FROM pg_locks
                        WHERE locktype = 'advisory' AND granted AND objsubid = 1
                          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                          AND (classid::bigint << 32) + objid::bigint = %d)
                """.formatted(REBUILD_LOCK));
    }

    /// @throws IllegalStateException if another rebuild is under way
    Rebuilt of(List<ReadModel> models, RebuildProgress progress) throws SQLException, InterruptedException {
        var names = models.stream().map(ReadModel::name).toList();
        try (var holder = projector.getConnection()) {
            holder.setAutoCommit(true);
            if (!query(holder, "SELECT pg_try_advisory_lock(%d)".formatted(REBUILD_LOCK))) {
                throw new IllegalStateException("Another rebuild of the read models is under way");
            }
            try {
                return build(models, names, holder, progress);
            } finally {
                query(holder, "SELECT pg_advisory_unlock(%d)".formatted(REBUILD_LOCK));
            }
        }
    }

    private Rebuilt build(List<ReadModel> models, List<String> names, Connection holder, RebuildProgress progress)
            throws SQLException, InterruptedException {
        var start = System.nanoTime();
        LOG.info("Rebuilding {}", names);
        var loaded = load(generations.createNext(models), progress);
        tidy(holder, loaded);
        // Tidying large tables takes its time, and the log goes on meanwhile.
        var swapped = swap(load(loaded, progress));
        var rebuilt = new Rebuilt(names, swapped, Duration.ofNanos(System.nanoTime() - start));
        LOG.info("Rebuilt {}: {} events, {} events/s", names, rebuilt.events(), rebuilt.eventsPerSecond());
        return rebuilt;
    }

    /// Feeds them from where they are until hardly anything is missing.
    private List<Target> load(List<Target> next, RebuildProgress progress) throws SQLException, InterruptedException {
        var targets = next;
        try (var feed = new EventFeed(
                        log, decoder, BATCH_EVENTS, next.getFirst().position());
                var threads = Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().name("cairn-rebuild-", 0).factory())) {
            while (true) {
                var head = log.head();
                var position = targets.getFirst().position();
                progress.at(position, head);
                if (position + LAST_GAP_EVENTS >= head && (position > 0 || head == 0)) return targets;
                var events = feed.next(QUIET);
                if (!events.isEmpty()) targets = sideBySide(threads, targets, events);
            }
        }
    }

    /// A transaction and a thread for each: nothing reads the next generations yet, so they need not move as one.
    private List<Target> sideBySide(ExecutorService threads, List<Target> targets, List<Decoded> events)
            throws SQLException, InterruptedException {
        var writing = threads.invokeAll(targets.stream()
                .<Callable<List<Target>>>map(target -> () -> writer.write(List.of(target), events))
                .toList());
        var reached = new ArrayList<Target>();
        try {
            for (var written : writing) reached.addAll(written.get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException sql) throw sql;
            throw new IllegalStateException(failed.getCause());
        }
        return List.copyOf(reached);
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
    private long swap(List<Target> loaded) throws SQLException {
        return transactions.write(connection -> {
            var entries = PositionTable.lock(connection, "live", "next");
            loaded.forEach(target -> PositionTable.requireUnmoved(entries, target));
            var targets = loaded;
            // No reader may see a position go back.
            var live = entries.stream()
                    .filter(entry -> entry.state().equals("live"))
                    .mapToLong(PositionTable.Entry::position)
                    .max()
                    .orElse(0);
            while (targets.getFirst().position() < live) {
                var missing = live - targets.getFirst().position();
                var stored = log.read(targets.getFirst().position(), (int) Math.min(missing, BATCH_EVENTS));
                if (stored.isEmpty()) throw new IllegalStateException("The log ends before the live read models do");
                targets = writer.write(connection, targets, decoder.decode(stored));
            }
            for (var target : targets) generations.swap(connection, target);
            return targets.getFirst().position();
        });
    }

    private static boolean query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
