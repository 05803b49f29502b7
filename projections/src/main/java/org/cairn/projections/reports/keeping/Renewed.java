package org.cairn.projections.reports.keeping;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does a thing again and again until it is closed, or the thing fails.
final class Renewed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Renewed.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    Renewed(Duration pause, Alone.Work renewal) {
        thread = Thread.ofVirtual().name("cairn-renewal").start(() -> run(pause, renewal));
    }

    private void run(Duration pause, Alone.Work renewal) {
        try {
            while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) renewal.run();
        } catch (SQLException lost) {
            LOG.warn("Others may do the same work now: {}", lost.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
