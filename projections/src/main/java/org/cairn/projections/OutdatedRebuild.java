package org.cairn.projections;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rebuilds, in the background, the read models whose shape is not today's. Ends when there are none.
///
/// Where releases may run side by side, only what an older one has built: else a worker of the old release that is
/// started
/// in the middle of an upgrade would undo it.
final class OutdatedRebuild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutdatedRebuild.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Generations generations;
    private final Rebuild rebuild;
    private final boolean sideBySide;
    private final Thread thread;
    private volatile boolean closed;

    OutdatedRebuild(Generations generations, Rebuild rebuild, boolean sideBySide) {
        this.generations = generations;
        this.rebuild = rebuild;
        this.sideBySide = sideBySide;
        thread = Thread.ofPlatform().name("cairn-rebuild").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!rebuilt() && !closed) Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            // Closed. What is half built is dropped by the next attempt.
        }
    }

    private boolean rebuilt() throws InterruptedException {
        try {
            var outdated = sideBySide ? generations.olderThanThis() : generations.outdated();
            if (!outdated.isEmpty()) rebuild.of(outdated, Differences.ACCEPT, (_, _) -> {});
            return true;
        } catch (SQLException | RuntimeException failure) {
            // Another process may be at it, or the database away. The live generation serves meanwhile.
            if (!closed) LOG.warn("The read models are not rebuilt yet: {}", failure.toString());
            return false;
        }
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
}
