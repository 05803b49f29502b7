package org.cairn.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.eventstore.EventLog;

/// Since when each read model has not moved though the log has.
///
/// It looks by itself, so that a reader that is stuck in a fold, waits for a lock or has ended is noticed from outside,
/// whoever else feeds the read models and whatever says that all is well.
final class Motion implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);

    /// Where a read model is.
    ///
    /// @param excused whether there is a reason not to move: it is being built anew
    record Place(String readModel, long position, boolean excused) {}

    /// Where all of them are, and the log.
    record View(long head, Collection<Place> places) {}

    /// How the places are found out.
    interface Look {
        View now();
    }

    private record Seen(long position, long sinceNanos, boolean behind) {}

    private final Look look;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    Motion(Look look) {
        this.look = look;
        thread = Thread.ofPlatform().name("cairn-motion").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// What the database says, whoever moves the read models, in whatever process.
    static View look(EventLog log, Transactions transactions) throws SQLException {
        return transactions.snapshot(connection -> {
            var entries = PositionTable.all(connection);
            var rebuilding = RebuildLock.isHeld(connection);
            var places = entries.stream()
                    .filter(entry -> entry.state().equals("live"))
                    .map(entry -> new Place(
                            entry.readModel(),
                            entry.position(),
                            rebuilding
                                    && PositionTable.find(entries, entry.readModel(), "next")
                                            .isPresent()))
                    .toList();
            return new View(log.head(), places);
        });
    }

    /// How long it has stood still while the log was ahead of it; zero if it has not.
    Duration still(String readModel) {
        var last = seen.get(readModel);
        return last == null || !last.behind() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - last.sinceNanos());
    }

    private void run() {
        while (!closed) {
            try {
                take(look.now());
                Thread.sleep(LOOK);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException _) {
                // Nothing is known of the time in between, and whoever asks the database is told by others.
                seen.clear();
                if (!rest()) return;
            }
        }
    }

    private boolean rest() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private void take(View view) {
        var now = System.nanoTime();
        for (var place : view.places()) {
            var last = seen.get(place.readModel());
            if (last == null
                    || last.position() != place.position()
                    || place.excused()
                    || place.position() >= view.head())
                seen.put(place.readModel(), new Seen(place.position(), now, false));
            else seen.put(place.readModel(), new Seen(last.position(), last.sinceNanos(), true));
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
