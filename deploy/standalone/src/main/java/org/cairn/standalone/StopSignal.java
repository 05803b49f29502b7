package org.cairn.standalone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether the user has asked to stop, as with Ctrl-C.
public final class StopSignal {

    private final CountDownLatch asked = new CountDownLatch(1);

    public void ask() {
        asked.countDown();
    }

    public boolean isAskedFor() {
        return asked.getCount() == 0;
    }

    /// @return whether it was asked for before the time ran out
    boolean isAskedForWithin(Duration time) {
        try {
            return asked.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void await() throws InterruptedException {
        asked.await();
    }
}
