package org.cairn.projections.reports.keeping;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cairn.eventstore.EventLog;
import org.cairn.projections.bi.ProgrammeFacts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.UncategorizedSQLException;

/// Keeps reports, and the counts that dashboards read: after events those of the programmes that they touched are
/// computed anew, each in a transaction of its own. What is missing follows from the tables alone, so nothing is lost
/// by a stop.
///
/// Several of them on one database share the work: one at a time computes a programme.
public final class ReportKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReportKeeper.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    /// So far behind the log, facts are still on their way, and what would be computed would be outdated at once.
    private static final long FAR_BEHIND = 5_000;

    private final EventLog log;
    private final Database database;
    private final ReportMaker maker;
    private final AggregateKeeper aggregates;
    private final Alone alone;
    private final ZoneId zone;
    private final Supplier<LocalDate> today;
    private final Duration pause;
    private final Thread thread;
    private final AtomicLong computed = new AtomicLong();
    private final AtomicLong lastMillis = new AtomicLong();
    private volatile @Nullable String error;
    private volatile boolean closed;

    /// @param projector a pool whose sessions are in the role `cairn_projector`
    /// @param zone      of the institution, whose days and months are meant
    /// @param today     in that zone
    /// @param pause     for which the reports of a programme are left as they are, however much happens
    public ReportKeeper(EventLog log, DataSource projector, ZoneId zone, Supplier<LocalDate> today, Duration pause) {
        this.log = log;
        this.zone = zone;
        this.today = today;
        this.pause = pause;
        database = new Database(projector);
        maker = new ReportMaker(database);
        aggregates = new AggregateKeeper(database, pause);
        alone = new Alone(projector);
        thread = Thread.ofPlatform().name("cairn-reports").daemon().unstarted(this::run);
    }

    /// Follows the read models, which must have been created.
    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public ReportStatus status() {
        return unchecked("look at the reports", () -> {
            var standing = database.snapshot(Standing::in);
            var stale = standing.stale(today.get()).size();
            return new ReportStatus(standing.pathways().size(), stale, computed.get(), lastMillis.get(), error);
        });
    }

    /// How many reports this process has computed.
    public long computed() {
        return computed.get();
    }

    /// What the last one took.
    public long lastMillis() {
        return lastMillis.get();
    }

    /// How far one has come through several programmes.
    public interface Progress {
        /// @param done programmes out of `all`
        /// @return whether to go on
        boolean at(int done, int all);
    }

    /// Computes all that is missing, now.
    public void catchUp(Progress progress) {
        unchecked("compute the reports", () -> {
            for (var pathway : aggregates.stale()) aggregates.refresh(pathway);
            var stale = database.snapshot(Standing::in).stale(today.get());
            for (var done = 0; progress.at(done, stale.size()) && done < stale.size(); done++) compute(stale.get(done));
            return true;
        });
    }

    /// Sees to it that the report on a programme as it was known at the end of a day is stored. Once it is, it
    /// stays as it is.
    ///
    /// @return false if there is no such programme
    /// @throws NotYetKnown if that cannot be told yet
    public boolean keep(String pathway, LocalDate day) {
        return unchecked("compute a report as it was known", () -> {
            var there = database.snapshot(connection -> ReportTables.find(connection, pathway, day) != null
                    ? Boolean.TRUE
                    : ProgrammeFacts.pathways(connection).contains(pathway) ? null : Boolean.FALSE);
            if (there != null) return there;
            if (!day.isBefore(today.get())) throw new NotYetKnown("The day is not over yet.");
            var end = day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
            made(pathway, maker.make(pathway, day, end, day.plusDays(1), (_, facts) -> {
                var next = log.read(facts.position(), 1);
                if (!next.isEmpty() && !next.getFirst().recordedAt().isAfter(end)) {
                    throw new NotYetKnown("Events of that day are still on their way into the read models.");
                }
            }));
            return true;
        });
    }

    private void compute(String pathway) throws SQLException {
        made(pathway, maker.make(pathway, Computed.NOW, null, today.get(), (_, _) -> {}));
    }

    private void made(String pathway, long millis) {
        LOG.debug("Computed the reports on {} in {} ms", pathway, millis);
        lastMillis.set(millis);
        computed.incrementAndGet();
    }

    private void run() {
        while (!closed) {
            try {
                follow();
                if (error != null) LOG.info("Reports are computed again");
                error = null;
            } catch (SQLException | RuntimeException failure) {
                if (closed) return;
                // Once, not at every attempt.
                if (error == null) LOG.error("Reports cannot be computed, and will be tried again", failure);
                error = failure.toString();
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void follow() throws SQLException {
        var standing = database.snapshot(Standing::in);
        if (log.head() - standing.facts().position() > FAR_BEHIND) return;
        // The quick ones first: a report may take many seconds.
        for (var pathway : aggregates.stale()) {
            if (closed) return;
            alone.run("aggregates " + pathway, () -> {
                if (aggregates.needs(pathway)) aggregates.refresh(pathway);
            });
        }
        for (var pathway : standing.stale(today.get())) {
            if (closed) return;
            alone.run("reports " + pathway, () -> {
                if (needs(pathway)) compute(pathway);
            });
        }
    }

    /// Another process may have computed it since we looked.
    private boolean needs(String pathway) throws SQLException {
        return database.snapshot(
                connection -> Standing.in(connection).stale(today.get()).contains(pathway)
                        && !ReportTables.isYoung(connection, pathway, pause));
    }

    private interface Sql<T> {
        T run() throws SQLException;
    }

    private static <T> T unchecked(String task, Sql<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new UncategorizedSQLException(task, null, e);
        }
    }
}
