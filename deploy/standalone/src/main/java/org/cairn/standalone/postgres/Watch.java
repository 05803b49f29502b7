package org.cairn.standalone.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cairn.standalone.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts a server again that ended by itself, as one that was killed or ran out of memory does.
///
/// On the same port, so that pools of connections find it. Gives up after several failures in a row: then somebody has
/// to look.
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /// What brings the server back.
    interface Restart {
        /// @throws Failure if the server did not start
        void run() throws IOException;
    }

    private final PostgresCluster cluster;
    private final Restart restart;
    private final Consumer<Failure> whenLost;
    private final Thread thread;
    private volatile boolean closing;

    Watch(PostgresCluster cluster, Restart restart, Consumer<Failure> whenLost) {
        this.cluster = cluster;
        this.restart = restart;
        this.whenLost = whenLost;
        this.thread = Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
    }

    private void watch() {
        try {
            for (var failures = 0; !closing; ) {
                var server = Orphan.on(cluster.directory());
                if (server.isPresent()) {
                    failures = 0;
                    // Not onExit(): that looks less and less often at what is no child of ours.
                    while (server.get().isAlive()) TimeUnit.MILLISECONDS.sleep(100);
                    if (!closing) LOG.warn("PostgreSQL ended by itself; starting it again");
                } else if (!closing) {
                    failures = start(failures);
                    if (failures == ATTEMPTS) return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            if (!closing) whenLost.accept(new Failure("PostgreSQL can no longer be watched: " + e.getMessage(), e));
        }
    }

    /// @return how often it failed by now
    private int start(int failures) throws InterruptedException {
        try {
            restart.run();
            LOG.warn("PostgreSQL is up again");
            return 0;
        } catch (IOException | Failure e) {
            if (closing) return failures;
            // Sessions that outlived their server hold its memory for a moment, and the next one waits for that.
            LOG.warn("PostgreSQL did not start again (attempt {} of {})", failures + 1, ATTEMPTS, e);
            if (failures + 1 == ATTEMPTS) {
                whenLost.accept(new Failure("PostgreSQL ended by itself and cannot be started again", e));
            } else {
                TimeUnit.MILLISECONDS.sleep(Math.min(FIRST_PAUSE.toMillis() << failures, LONGEST_PAUSE.toMillis()));
            }
            return failures + 1;
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
