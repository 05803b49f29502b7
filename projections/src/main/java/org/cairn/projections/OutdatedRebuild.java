package org.cairn.projections;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rebuilds, in the background, the read models whose shape is not today's. Ends when there are none.
final class OutdatedRebuild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutdatedRebuild.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Generations generations;
    private final Rebuild rebuild;
    private final Thread thread;
    private volatile boolean closed;

    OutdatedRebuild(Generations generations, Rebuild rebuild) {
        this.generations = generations;
        this.rebuild = rebuild;
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
            var outdated = generations.outdated();
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
