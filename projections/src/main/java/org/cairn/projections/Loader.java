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
import org.cairn.eventstore.EventLog;

/// Feeds generations that nobody reads yet.
final class Loader {
    /// How far behind the log a swap may begin: what is missing is fed while the live generation is held.
    static final int LAST_GAP_EVENTS = 1_000;

    private static final Duration QUIET = Duration.ofMillis(200);
    private static final int BATCH_EVENTS = 4_000;

    private final EventLog log;
    private final EventDecoder decoder;
    private final BatchWriter writer;

    Loader(EventLog log, EventDecoder decoder, BatchWriter writer) {
        this.log = log;
        this.decoder = decoder;
        this.writer = writer;
    }

    /// The last event of the log.
    long head() {
        return log.head();
    }

    /// From where they are until hardly anything is missing.
    ///
    /// @param from all at the same position
    List<Target> load(List<Target> from, RebuildProgress progress) throws SQLException, InterruptedException {
        var targets = from;
        try (var feed = new EventFeed(
                        log, decoder, BATCH_EVENTS, from.getFirst().position());
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

    /// A transaction and a thread for each: nothing reads these generations yet, so they need not move as one.
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

    /// The rest up to a position, each batch in a transaction of its own.
    Target to(long position, Target from) throws SQLException {
        var target = from;
        while (target.position() < position) {
            target = writer.write(List.of(target), missing(target, position)).getFirst();
        }
        return target;
    }

    /// The rest up to a position, inside a transaction that holds the targets already.
    List<Target> to(long position, List<Target> from, Connection connection) throws SQLException {
        var targets = from;
        while (targets.getFirst().position() < position) {
            targets = writer.write(connection, targets, missing(targets.getFirst(), position));
        }
        return targets;
    }

    private List<Decoded> missing(Target target, long position) {
        var missing = position - target.position();
        var stored = log.read(target.position(), (int) Math.min(missing, BATCH_EVENTS));
        if (stored.isEmpty()) throw new IllegalStateException("The log ends before the live read models do");
        return decoder.decode(stored);
    }
}
