package org.cairn.standalone.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts a server again that ended by itself, as one does that is killed or finds the disk full.
///
/// On the same port, so that pools of connections find it. It tries as long as it takes: whoever makes room on the disk
/// need not think of the rest.
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Path directory;
    private final Runnable start;
    private final Thread thread;
    private volatile boolean closing;

    /// @param directory the server's own
    /// @param start     starts it, or throws a [Failure]
    Watch(Path directory, Runnable start) {
        this.directory = directory;
        this.start = start;
        this.thread = Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
    }

    private void watch() {
        var pause = LOOK;
        while (!closing) {
            try {
                if (awaitEnd().compareTo(LONGEST_PAUSE) > 0) pause = LOOK;
                if (closing) return;
                LOG.warn("PostgreSQL has ended by itself; starting it again");
                Thread.sleep(pause);
                pause = pause.multipliedBy(2);
                if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
                start.run();
                LOG.warn("PostgreSQL is up again");
            } catch (IOException | RuntimeException e) {
                // Sessions that outlive their server for a moment keep its memory, and the next one waits for that.
                if (!closing) LOG.error("PostgreSQL is down and cannot be started: {}", e.getMessage());
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// @return how long the server ran; nothing if there is none
    private Duration awaitEnd() throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var server = Orphan.on(directory);
        // Not onExit(): of what is no child of ours that looks less and less often.
        while (server.isPresent() && server.get().isAlive()) Thread.sleep(LOOK);
        return Duration.ofNanos(System.nanoTime() - begin);
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
